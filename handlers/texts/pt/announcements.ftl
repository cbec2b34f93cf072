# «[1]», e não «[one]», onde não há «[0]»: pelo CLDR, «one» em português vale também para nenhum.
# Avisos: a lista, o acordo, pausar, cancelar, o andamento.

command-announcements = Os avisos e como estão indo
flow-calloff = o cancelamento de um aviso

announcements-list =
    { $count ->
        [0] Ainda não há nenhum aviso.
        [one] <b>O último aviso</b>
       *[other] <b>Os últimos { $count } avisos</b>
    }
announcements-line =
    <b>{ $excerpt }</b>
    { $state }
announcements-button = Todos os avisos
announcement-write = Escrever um novo
announcement-look = Ver
announcement-decide = Ler e decidir
announcement-picture = (uma imagem)
announcement-decided = Este aviso já avançou nesse meio-tempo. Em /announcements você vê como ele está.
announcement-unknown = Este aviso não existe.

audience-subscribers = todas as pessoas que recebem os avisos
audience-followers = quem segue “{ $name }”

announcement-version =
    ⬇️ { $people ->
        [0] Por enquanto ninguém lê isto
        [one] Uma pessoa recebe exatamente isto
       *[other] { $people } pessoas recebem exatamente isto
    } ({ $languages }):
announcement-words = ⬇️ O texto ({ $languages }):
announcement-soon = assim que a equipe concordar
announcement-at = { $at }

announcement-proposed = Proposto, para { $audience }. Não sai até que a equipe concorde.
announcement-scheduled = Combinado, para { $audience }. Sai na hora marcada, sem que ninguém faça mais nada. Até lá pode ser retirado.
announcement-sending =
    Sendo enviado para { $audience }: { $tried } de { $total }.
    Enviados: { $sent }. Sem contato: { $unreachable }. Com erro: { $failed }.
announcement-paused =
    Em pausa. Foram { $tried } de { $total } ({ $audience }). Nada mais sai até que alguém toque em “Retomar”.
announcement-done =
    Enviado para { $audience }, em { $took }.
    Enviados: { $sent }. Sem contato: { $unreachable }. Com erro: { $failed }.
announcement-cancelled =
    { $tried ->
        [0] Cancelado. Não chegou a ninguém.
        [one] Cancelado. Já tinha chegado a uma pessoa; não chega a mais ninguém.
       *[other] Cancelado. Já tinha chegado a { $tried } pessoas; não chega a mais ninguém.
    }
announcement-stands =
    Isso não pode ser feito agora. Está assim:

    { $state }

announcement-proposal =
    <b>De:</b> { $author }
    <b>Pessoas:</b> { $people } (demora mais ou menos { $takes })
    <b>Quando:</b> { $when }
announcement-standing =
    { $missing ->
        [1] Falta o acordo de mais uma pessoa da equipe.
       *[other] Falta o acordo de mais { $missing } pessoas da equipe.
    } Concordam até agora: { $names }.
announcement-agree = ✓ Concordo, pode sair
announcement-pause = Pausar
announcement-proceed = Retomar
announcement-calloff = Cancelar o aviso
announcement-you-agreed = Você concordou.
announcement-begins = Você concordou e isso basta: sai agora. Daqui a pouco mostro como está indo.
announcement-own =
    O aviso é seu, então seu acordo já conta. { $missing ->
        [1] Falta o de mais uma pessoa.
       *[other] Falta o de mais { $missing } pessoas.
    }
announcement-agreed-already =
    Seu acordo já conta. { $missing ->
        [1] Falta o de mais uma pessoa.
       *[other] Falta o de mais { $missing } pessoas.
    }
calloff-sure =
    { $state }

    Cancelo este aviso? { $tried ->
        [0] O texto fica guardado e pode ser proposto de novo depois.
       *[other] O que já saiu não pode ser desfeito.
    }
calloff-yes = Sim, cancelar
calloff-no = Não, deixar como está

announcement-agreed-notice =
    { $name } concorda com o aviso para { $audience }. { $state ->
        [proposed] { $missing ->
            [1] Falta mais uma pessoa.
           *[other] Faltam mais { $missing } pessoas.
        }
        [scheduled] Isso basta: sai na hora marcada.
        [sending] Isso basta: sai agora.
        [paused] Por enquanto está em pausa.
        [done] Já saiu.
        [cancelled] Nesse meio-tempo foi cancelado.
        [taken-back] Nesse meio-tempo foi retirado.
       *[other] Está em um estado que esta versão não conhece.
    }
called-off-notice =
    { $name } cancelou o aviso para { $audience }. { $tried ->
        [0] Não chegou a ninguém.
        [one] Já tinha chegado a uma pessoa.
       *[other] Já tinha chegado a { $tried } pessoas.
    }
announcement-report =
    O aviso para { $audience } já saiu, em { $took }.
    { $sent ->
        [1] Chegou a uma pessoa.
       *[other] Chegou a { $sent } pessoas.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }A uma pessoa não chegou, porque ela fechou o chat comigo.
       *[other] { " " }A { $unreachable } pessoas não chegou, porque elas fecharam o chat comigo.
    }{ $failed ->
        [0] { "" }
        [one] { " " }A uma pessoa não chegou por outro motivo.
       *[other] { " " }A { $failed } pessoas não chegou por outro motivo.
    }

announcement-late = O aviso para { $audience } devia sair: { $at }. Mas nesse momento eu não estava funcionando. talvez ele diga algo que não vale mais, por isso o retenho. Sai agora, para { $total ->
        [1] uma pessoa
       *[other] { $total } pessoas
    }, ou é cancelado?
announcement-interrupted = Fiquei um tempo sem funcionar, no meio do aviso para { $audience }: tinham ido { $tried } de { $total }. talvez ele diga algo que não vale mais, por isso retenho o que falta. Continua, ou é cancelado?

announce-picture-coming = Ainda estou baixando a imagem e fazendo-a de novo, sem o que vem escondido nesses arquivos (onde e com o que foi feita). Veja daqui a pouco.
announce-picture-look = Ver como fica
