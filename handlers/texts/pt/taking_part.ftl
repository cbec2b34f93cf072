# Ir a um encontro, seus lembretes e seu arquivo para a agenda.

event-time = { $when }
event-daily = { $days }, todos os dias { $hours }
event-repeats = <b>Repete:</b> { $how }
event-repeats-until = <b>Repete:</b> { $how }, até { $until }
event-repeats-daily =
    { $interval ->
        [1] todo dia
       *[other] a cada { $interval } dias
    }
event-repeats-weekly =
    { $interval ->
        [1] toda semana
       *[other] a cada { $interval } semanas
    }: { $days }
event-repeats-monthly =
    { $interval ->
        [1] todo mês
       *[other] a cada { $interval } meses
    }, no dia { $number }
event-repeats-monthly-day =
    { $interval ->
        [1] todo mês
       *[other] a cada { $interval } meses
    }: { $days }, { $which ->
        [1] na primeira vez do mês
        [2] na segunda vez do mês
        [3] na terceira vez do mês
        [4] na quarta vez do mês
       *[other] na última vez do mês
    }
event-own-clock = <b>No seu relógio:</b> { $clock }
event-bring = <b>Traga:</b> { $what }
event-photo = Imagem
event-no-photo = Não tenho imagem deste encontro.
event-show = O encontro

soon-minutes =
    { $count ->
        [1] Em um minuto
       *[other] Em { $count } minutos
    }
soon-hours =
    { $count ->
        [1] Em uma hora
       *[other] Em { $count } horas
    }
soon-today = Hoje
soon-tomorrow = Amanhã
soon-days = Em { $count } dias

remind-choose = Lembretes
remind-which =
    <b>{ $title }</b>
    Quanto tempo antes devo lembrar você? Toque em quantos quiser.
    { $count ->
        [0] Por enquanto: nunca.
        [1] Por enquanto: uma vez.
       *[other] Por enquanto: { $count } vezes.
    }
remind-hour-open = Ainda não se sabe a hora; até lá, conto a partir das 9:00.
remind-on = ✓ { $before }
remind-off =
    { $days ->
        [0] { $hours ->
            [1] 1 hora
           *[other] { $hours } horas
        }
        [1] 1 dia
       *[other] { $days } dias
    }
remind-done = ‹ O encontro
remind-follow = Os lembretes são para quem segue um encontro. Abra-o em /events e toque em Seguir.
remind-when = Não posso lembrar você nessa hora. Toque em um dos botões.
followed-event-chosen = Você segue este encontro. Lembro você nas horas que escolheu.

flow-coming = uma resposta sobre se você vai
coming-yes = Eu vou
coming-change = Quantas pessoas
coming-not = Não vou mais
coming-how-many =
    Quantas pessoas vão a <b>{ $title }</b>, contando você? Toque em um número ou escreva.
    A equipe vê só quantas são, nunca quem.
coming-noted =
    { $people ->
        [1] <b>✓ Você vai.</b>
       *[other] <b>✓ Você vai: { $people } pessoas ao todo.</b>
    }
coming-after = Agora você segue o encontro: lembro você e aviso se algo mudar. Se no fim não puder ir, diga aqui, por favor.
coming-waits =
    <b>Você está na lista de espera</b>, { $people ->
        [1] com uma pessoa.
       *[other] com { $people } pessoas.
    } { $before ->
        [0] Não há ninguém antes.
        [1] Há uma antes.
       *[other] Há { $before } antes.
    }
coming-waits-how = Ainda não há lugar. Os lugares são dados por ordem de chegada, e assim que for a sua vez eu aviso.
coming-full = Não há mais lugares. Se você tocar em “Eu vou”, entra na lista de espera.
coming-figures =
    <i>Para a equipe: { $people ->
        [1] vai uma pessoa
       *[other] vão { $people } pessoas
    } ({ $parties ->
        [1] uma avisou
       *[other] { $parties } avisaram
    }){ $capacity ->
        [0] {""}
       *[other] , de { $capacity } lugares
    }; em espera: { $waiting }.</i>
coming-many =
    { $most ->
        [1] Aqui só se pode pegar um lugar por vez. Escreva 1.
       *[other] Escreva quantas pessoas são, de 1 a { $most }.
    }
coming-no-room =
    Não há lugar para mais gente. { $people ->
        [1] O seu lugar continua como estava.
       *[other] Os seus { $people } lugares continuam como estavam.
    }
coming-over = Este encontro já começou ou já passou, então não dá mais para mudar quem vai.
coming-taken-back = Anotado: você não vai. Continua seguindo o encontro.
coming-was-not = Você não tinha dito que ia.
coming-has-place =
    <b>Há lugar para você: { $title }</b>
    { $people ->
        [1] Você estava na lista de espera, e agora vai.
       *[other] Você estava na lista de espera, e agora vai: { $people } pessoas ao todo.
    }
coming-has-place-not = Se não puder mais ir, toque no botão, para que o lugar fique para quem vem depois.
unfollowed-coming = Você não segue mais isto, e não escrevo mais sobre ele. Você continua contando entre quem vai.

calendar-take = Para a sua agenda
calendar-file =
    <b>{ $title }</b>
    Abra este arquivo para pôr o encontro na sua agenda. Se algo mudar, mando de novo.
    Uma agenda guardada no Google, na Apple ou na Microsoft pode ser lida lá.
calendar-again = Com isto vai o arquivo para a sua agenda como está agora. Abra-o, e a sua agenda fica certa de novo.

event-was =
    <b>{ $title }: já passou.</b>
    { $people ->
        [0] Ninguém tinha dito aqui que iria
        [1] Uma pessoa tinha dito que iria
       *[other] { $people } pessoas tinham dito que iriam
    }; { $followers ->
        [1] uma o segue.
       *[other] { $followers } o seguem.
    } Durante um mês vocês ainda podem agradecer e contar no que deu. Sai como qualquer aviso, quando a equipe concordar.
event-was-thank = Escrever para elas
