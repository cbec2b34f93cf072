# Respostas da prisão: a equipe as manda e confere; depois lê quem escreveu a carta.

command-replies = Respostas da prisão
flow-reply = uma resposta da prisão
flow-wrongreply = uma resposta que está com outra carta

# Mandar.

reply-send-in = Mandar uma resposta
reply-pages =
    <b>Mande a resposta.</b>
    Fotos do papel (até { $photos }), ou o texto, em uma ou várias mensagens (até { NUMBER($most) } caracteres). Se a tira com o número da carta voltou, fotografe também: leio o número dela.
    Depois toque em Pronto. Outra pessoa da equipe confere a resposta antes que chegue a quem escreveu a carta.
reply-pages-only = Posso receber texto e fotos: como fotos ou como arquivos JPEG, PNG ou WebP. Desta mensagem não guardei nada.
reply-too-long = Com esta mensagem a resposta teria { NUMBER($length) } caracteres, e posso receber até { NUMBER($most) }. Não guardei esta mensagem. Mande fotos, por favor, ou o resto em outra resposta.
reply-many-photos = Em uma resposta cabem até { $most } fotos. Não guardei esta. Mande as outras em outra resposta, por favor.
reply-number =
    <b>A que carta responde?</b>
    O número está no pé da folha.
    { $read ->
        [0] Escreva como está ali, por favor.
        [one] Isto é o que li na foto. Compare com o papel: se for o mesmo, toque nele; se não, escreva o número.
       *[other] Isto é o que li nas fotos. Compare com o papel: toque no certo, ou escreva o número.
    }
reply-no-letter = Nenhuma carta tem esse número. Talvez esteja mal escrito. Ou quem a escreveu apagou aqui tudo o que era seu: então a resposta não pode mais chegar.
reply-not-on-paper = A carta com esse número ainda não foi impressa, então não pode ter resposta. Olhe de novo o número, por favor.
reply-preview =
    <b>Esta é a resposta à carta { $number }?</b>
    A carta é para { $case } e foi escrita em { $day }. A resposta está em { $language }.

    { $text }

    Se você mandar, outra pessoa da equipe confere. Só depois chega a quem escreveu a carta.
reply-send = Mandar
reply-sent-in =
    <b>Recebida.</b> A resposta à carta { $number } para { $case } { $others ->
        [0] fica à espera. É preciso uma segunda pessoa que a confira, e na equipe só você pode. Convide alguém: /invite
       *[other] espera que outra pessoa da equipe a confira. Já avisei.
    }
    Guarde bem o papel, por favor, e apague deste chat o que você mandou.
reply-to-check = { $name } mandou uma resposta de { $case }. Uma segunda pessoa tem que conferir se ela é da carta com que está. Você pode?
reply-check = Conferir

# Conferir.

replies-back = ‹ Respostas
replies-look = Ver as respostas
replies-list =
    { $count ->
        [0] <b>Não há respostas para conferir.</b>
        [one] <b>Há uma resposta para conferir.</b> Quem a mandou não pode conferi-la.
       *[other] <b>Há { $count } respostas para conferir.</b> Quem mandou uma não pode conferi-la.
    }
replies-line = • à carta { $number } para { $case }, mandada por { $name } há { $age }
replies-unreached =
    { $count ->
        [1] Há uma resposta conferida. Espera até que se possa escrever de novo a quem mandou a carta.
       *[other] Há { $count } respostas conferidas. Esperam até que se possa escrever de novo a quem mandou as cartas.
    }
reply-check-one = Conferir { $number }
reply-head =
    Resposta à carta <b>{ $number }</b>
    A carta: para { $case }, escrita em { $day }, assina { $pen_name }
    Mandada por { $name }
reply-until =
    Ela é desta carta? Compare o número da tira, se houver, e com quem a resposta fala. Se fosse de outra carta, uma pessoa estranha a leria.
    Fica com você por { $minutes }, até as { $until } ({ $zone }).
reply-right = ✓ É desta carta
reply-wrong = Não é desta carta
reply-photo = Resposta à carta { $code } · foto { $number } de { $count }
reply-photo-missing = Resposta à carta { $code } · a foto { $number } de { $count } não está mais guardada.
reply-checked =
    ✓ A resposta à carta { $number } para { $case } está conferida. { $reached ->
        [yes] Agora chega a quem escreveu a carta.
        [unlinked] Ela espera sob o código da carta: ninguém pode avisar quem a escreveu, que tem que entrar para ver.
       *[no] Por enquanto não consigo escrever a quem mandou a carta. A resposta espera aqui.
    }
reply-was-checked =
    { $name } conferiu a resposta à carta { $number } para { $case } que você mandou. { $reached ->
        [yes] Agora chega a quem escreveu a carta.
        [unlinked] Ela espera sob o código da carta: ninguém pode avisar quem a escreveu, que tem que entrar para ver.
       *[no] Por enquanto não consigo escrever a quem mandou a carta. A resposta espera aqui.
    }
reply-wrong-sure = Esta não é a resposta à carta { $number } para { $case }? Então a apago aqui e aviso quem a mandou. Essa pessoa tem o papel, e pode mandá-la de novo com o número certo.
reply-wrong-yes = Não é dessa carta
reply-wrong-no = Deixar como está
reply-refused = A resposta não chega a quem escreveu a carta { $number } para { $case }, e está apagada aqui. Aviso quem a mandou.
reply-was-refused = { $name } diz que a resposta que você mandou não é da carta { $number } para { $case }. Não chegou a ninguém e está apagada aqui. Olhe de novo o número, por favor, e mande outra vez.
reply-left = A resposta espera que outra pessoa a confira.
reply-decided =
    { $state ->
        [waiting] Agora não cabe a você decidir sobre esta resposta: o tempo acabou, ou você a deixou para outras pessoas. Toque de novo em “Conferir”.
        [checked] Esta resposta já está conferida.
        [passed-on] Esta resposta já está conferida e está com quem escreveu a carta.
        [refused] Esta resposta não era da carta dela e está apagada.
        [gone] Esta resposta não existe mais. Talvez quem escreveu a carta tenha apagado aqui tudo o que era seu.
       *[other] Esta resposta está em um estado que esta versão não conhece.
    } Nada mudou.
reply-not-yours = Outra pessoa tem que conferir esta resposta: você a mandou, ou a carta é sua.
reply-held = Outra pessoa está conferindo esta resposta agora.
reply-missed = A resposta à carta { $number } para { $case } não chegou a quem a escreveu: a pessoa fechou o chat comigo. Espera aqui até que ela me escreva de novo.
replies-old = Uma resposta da prisão espera ser conferida há { $age }. Você pode?
replies-lost =
    { $count ->
        [1] Uma resposta de { $case } não pode mais chegar a ninguém: quem escreveu a carta apagou tudo o que era seu. Também está apagada aqui.
       *[other] { $count } respostas de { $case } não podem mais chegar a ninguém: quem escreveu as cartas apagou tudo o que era seu. Também estão apagadas aqui.
    }
letter-answers = Continua uma correspondência: quem a escreveu recebeu uma resposta de lá em { $day }.

# Para quem escreveu a carta.

reply-came =
    <b>Uma resposta de { $name } à sua carta { $code }</b>
    Chegou à equipe em { $day }. Duas pessoas da equipe a viram.
reply-answering = <b>Se você quiser responder</b>
reply-write-next = ✉️ Escrever a próxima carta
reply-no-more-letters = Por enquanto não recebemos cartas para este caso. A resposta fica por um tempo junto da sua carta.
reply-letter = Carta { $code }
reply-unknown = Você não tem essa resposta. Em /letters estão todas as suas cartas.
reply-pages-gone = Em { $day } chegou uma resposta. O texto dela já foi apagado aqui: não fica guardado muito tempo depois de chegar a você.
reply-not-asked-for = Em { $day } chegou uma resposta. Em { $kept } dias ninguém a pediu com o código, por isso o texto e as fotos já foram apagados aqui. Se a equipe ainda tiver o papel, pode mandá-la de novo.
thread-reply = ↩︎ Em { $day } chegou uma resposta.
thread-reply-button = Ler a resposta de { $day }
thread-letter = ✉️ Em { $day } seguiu sua carta { $code }.
replies-unread =
    { $count ->
        [1] Há uma resposta conferida a uma carta sem vínculo com quem a escreveu. Espera que alguém entre com o código.
       *[other] Há { $count } respostas conferidas a cartas sem vínculo com quem as escreveu. Esperam que alguém entre com o código.
    }

# O idioma de uma resposta, e sua tradução.

reply-in = A resposta: em { $source }
reply-language = Em que idioma está a resposta?
reply-language-button = 🌐 A resposta não está em { $language }
reply-language-known-button = 🌐 A resposta está em outro idioma
reply-other-language =
    { $translated ->
        [yes] Este é o texto como chegou, em { $source }. Também há uma tradução.
        [by-code] Este é o texto como chegou, em { $source }. Se a equipe encontrar alguém que o traduza, a tradução também fica aqui.
       *[no] Este é o texto como chegou, em { $source }. Se a equipe encontrar alguém que o traduza, a tradução chega em outra mensagem.
    }
reply-translation =
    <b>Uma tradução da resposta de { $name } à sua carta { $code }</b>
    De { $source } para { $language }. Uma pessoa da equipe a fez, e outra a comparou com o original. O que foi escrito na prisão é o original, que você já tem.
