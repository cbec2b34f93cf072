# Traduções: quem traduz as faz e outra pessoa da equipe as confere.

command-translate = Traduzir cartas e respostas
command-translations = Traduções a conferir
flow-translated = uma tradução
flow-languages = os idiomas que você traduz
flow-wrongtranslation = uma tradução que é devolvida

# Para quem traduz.

translate-back = ‹ Traduzir
translate-look = Ver
translate-languages-first =
    <b>Que idiomas você traduz?</b>
    Diga pelo menos dois, e dou a você cartas e respostas entre eles.
translate-waiting =
    { $count ->
        [0] <b>Não há nada para traduzir</b> entre seus idiomas.
        [one] <b>Há um texto para traduzir</b> entre seus idiomas.
       *[other] <b>Há { $count } textos para traduzir</b> entre seus idiomas.
    }
    Você traduz: { $languages }.
translate-next = Pegar o próximo
translate-go-on = Continuar o seu
translate-none = Entre seus idiomas não há nada que não esteja com outra pessoa. Obrigada por olhar.
translate-head =
    { $what ->
        [letter] Uma carta para <b>{ $case }</b>
       *[reply] Uma resposta de <b>{ $case }</b>
    }
    De <b>{ $source }</b> para <b>{ $language }</b>
    Quem escreve de fora, não digo a ninguém: por favor, não tente adivinhar e não guarde cópia.
translate-sent-back = ↩︎ <b>Foi devolvida,</b> por isto: { $reason }
translate-earlier = <b>Assim estava a tradução:</b>
translate-until = Fica com você até as { $until } de { $day } ({ $zone }); depois sai deste chat. As fotos ficam como estão; traduza também o que está escrito nelas, por favor.
translate-photo = Foto { $number } de { $count }
translate-photo-missing = A foto { $number } de { $count } não está mais guardada.
translate-write = ✎ Escrever a tradução
translate-words =
    <b>Escreva a tradução para o { $language }.</b>
    Em uma ou várias mensagens, até { NUMBER($most) } caracteres. Diga o que está lá: sem tirar, sem acrescentar e sem enfeitar. Sem assinatura: essa eu ponho.
    Depois toque em Pronto.
translate-preview =
    <b>Esta é sua tradução para o { $language }?</b>

    { $text }

    Se você entregar, outra pessoa da equipe a compara com o original.
translate-send = Entregar
translate-submitted =
    <b>Entregue.</b> Obrigada. { $others ->
        [0] Falta que outra pessoa da equipe a confira, e neste momento ninguém mais pode. Avise alguém da coordenação, por favor.
       *[other] Agora outra pessoa da equipe a confere, e conto o que disser.
    }{ $more ->
        [0] { "" }
        [one] { " " }Há mais um texto para traduzir entre seus idiomas.
       *[other] { " " }Há mais { $more } textos para traduzir entre seus idiomas.
    }
translate-left = Fica livre para outras pessoas, e sai deste chat.
translate-new =
    { $count ->
        [1] Há um texto novo para traduzir entre seus idiomas.
       *[other] Há { $count } textos novos para traduzir entre seus idiomas.
    }
translation-length = Uma tradução tem até { NUMBER($most) } caracteres, e pelo menos um; com esta mensagem teria { NUMBER($length) }. Não guardei esta mensagem.
translation-other = Você está traduzindo outro texto agora. Termine-o antes, por favor, ou deixe-o para outra pessoa: /translate
translation-held = Este está com outra pessoa agora.
translation-not-yours = Este não é para você: é seu, ou você não disse que traduz entre estes idiomas.

languages-button = Meus idiomas
languages-which =
    <b>Que idiomas você traduz?</b>
    { $count ->
        [0] Ainda nenhum. Toque em cada um que você escreve bem.
        [one] Por enquanto { $languages }. Para traduzir são precisos dois.
       *[other] Você traduz { $languages }. Toque em um para tirar ou acrescentar.
    }
    Só eu leio isto, para dar a você o que pode traduzir. Fica criptografado e é apagado quando você sai da equipe.
languages-on = ✓ { $language }
languages-off = { $language }
languages-named = Como se chama esse idioma?
languages-unknown = Não conheço nenhum idioma com esse nome. Escreva de outro jeito, por favor.
translator-languages = Guardo até { $most } idiomas. Tire um antes, por favor.

# Para quem confere.

translations-back = ‹ Traduções
translations-look = Ver as traduções
translations-list =
    { $count ->
        [0] <b>Não há traduções para conferir.</b>
        [one] <b>Há uma tradução para conferir.</b> Quem a fez não pode conferi-la.
       *[other] <b>Há { $count } traduções para conferir.</b> Quem fez uma não pode conferi-la.
    }
translations-line =
    • { $what ->
        [letter] carta para { $case }
       *[reply] resposta de { $case }
    }, de { $source } para { $language }; feita por { $name }; pedida há { $age }
translations-wanted =
    { $count ->
        [1] <b>Há um texto à espera de tradução:</b>
       *[other] <b>Há { $count } textos à espera de tradução:</b>
    }
translations-pair =
    • { $count }: de { $source } para { $languages }{ $somebody ->
        [yes] { "" }
       *[no] . ⚠️ Ninguém da equipe disse que traduz entre estes idiomas: com /invite entra quem traduz
    }
translation-check = Conferir
translation-check-one = Conferir: { $source } → { $language }, { $case }
translation-to-check =
    { $what ->
        [letter] Uma carta para { $case }
       *[reply] Uma resposta de { $case }
    } foi traduzida de { $source } para { $language }. Alguém que leia os dois idiomas tem que comparar. Você pode?
translation-original =
    <b>O original,</b> em { $source } ({ $what ->
        [letter] carta para { $case }
       *[reply] resposta de { $case }
    })
translation-head = <b>A tradução</b> para o { $language }, de { $name }
translation-until =
    Diz o mesmo, e nada mais? Se você não lê bem os dois idiomas, deixe-a para outra pessoa, por favor: depois de você ninguém mais olha.
    Fica com você por { $minutes }, até as { $until } ({ $zone }).
translation-right = ✓ Diz o mesmo
translation-wrong = Devolver
translation-undo = Desfazer
translation-approved =
    ✓ A tradução de { $source } para { $language } está aprovada. { $what ->
        [letter] A carta para { $case } já pode ser impressa: primeiro a tradução e depois o original.
       *[reply] Chega a quem escreveu para { $case } assim que for possível.
    }
translation-was-approved =
    { $name } conferiu sua tradução de { $source } para { $language } e a aprovou. { $what ->
        [letter] Ela vai com a carta para { $case }.
       *[reply] Ela chega a quem escreveu para { $case }.
    } Obrigada.
translation-why = O que deve mudar? { $name } lê isto e pode melhorá-la. Diga em que parte, por favor.
translation-why-long = São { $length } caracteres; diga em no máximo { $most }, por favor.
translation-sent-back = A tradução de { $source } para { $language } volta para quem a fez, com o que você escreveu.
translation-was-sent-back =
    { $name } devolve sua tradução de { $source } para { $language }:

    { $reason }

    Você pode melhorá-la? Outra pessoa também pode pegá-la.
translation-again = Ver de novo
translation-left = A tradução espera que outra pessoa a confira.
translation-undone = A aprovação está desfeita. A tradução de { $source } para { $language } espera de novo ser conferida.
translation-decided =
    { $state ->
        [wanted] Agora isto não é seu: o tempo acabou, você o deixou para outras pessoas ou a carta está sendo impressa.
        [submitted] Agora não cabe a você decidir sobre esta tradução: o tempo acabou, você a deixou para outras pessoas ou ela é sua.
        [sent-back] Esta tradução foi devolvida, para ser melhorada.
        [approved] Esta tradução já está aprovada, e talvez a carta já esteja em um lote.
        [passed-on] Esta tradução já está aprovada e está com quem a esperava.
        [dropped] Esta tradução não é mais precisa: a carta foi retirada ou devolvida a quem a escreveu.
        [gone] Esta tradução não existe mais. Talvez quem escreveu a carta tenha apagado aqui tudo o que era seu.
       *[other] Esta tradução está em um estado que esta versão não conhece.
    } Nada mudou.
translations-old = Algo espera há { $age } ser traduzido, ou que confiram sua tradução. Você pode ver?

# Para quem escreveu.

letter-was-approved-translate = Sua carta { $code } para { $case } foi aprovada. Antes de imprimir, a equipe a traduz para um idioma que se lê lá, e isso pode demorar. Quando a equipe a tiver enviado à prisão, eu aviso. Para ver como ela está: /letters
letter-to-be-translated = 🌐 Espera ser traduzida antes de ser impressa.
