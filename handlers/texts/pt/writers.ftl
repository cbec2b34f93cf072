# Quem escreve cartas, sem que ninguém saiba quem é.

flow-setaside = a devolução de todas as cartas de alguém
flow-mute = uma mudança nas cartas que se recebem
flow-unmute = uma mudança nas cartas que se recebem
command-muted = De quem não se recebem cartas

writer-letters =
    { $count ->
        [1] De quem a escreveu só espera esta carta.
       *[other] De quem a escreveu esperam { $count } cartas, contando esta.
    } Não digo a ninguém quem é.{ $muted ->
        [openly] { " " }Não se recebem mais cartas dessa pessoa: /muted
        [silently] { " " }O que essa pessoa manda espera à parte: /muted
       *[no] { "" }
    }
setaside-button = Devolver tudo o que espera desta pessoa
setaside-preview =
    { $count ->
        [1] É devolvida a única carta desta pessoa que está à espera.
       *[other] São devolvidas as { $count } cartas desta pessoa que estão à espera, também as que outras pessoas estejam lendo agora.
    } Ela recebe uma só mensagem (idioma dela: { $language }) com este motivo:

    <blockquote>{ $reason }</blockquote>

    Devolvo todas?
setaside-yes = Sim, devolver todas
setaside-done =
    { $count ->
        [1] A carta { $codes } está devolvida. Digo o motivo a quem a escreveu.
       *[other] As cartas { $codes } estão devolvidas. Digo o motivo a quem as escreveu, uma vez só.
    }
setaside-notice =
    { $count ->
        [1] <b>{ $name }</b> devolveu a única carta à espera de quem escreveu a { $code }.
       *[other] <b>{ $name }</b> devolveu as { $count } cartas à espera de quem escreveu a { $code }.
    }
letters-were-set-aside =
    { $count ->
        [1] Sua carta { $codes } não pode ir assim como está.
       *[other] Suas cartas { $codes } não podem ir assim como estão.
    } { $own ->
        [yes] Alguém da equipe escreveu a você:
       *[no] O motivo:
    }

    <blockquote>{ $reason }</blockquote>

    O que você escreveu continua em /letters.

mute-button = Não receber mais cartas desta pessoa…
mute-sure =
    O que faço com as cartas de quem escreveu a { $code }? Ninguém sabe quem é. A equipe fica sabendo, e qualquer pessoa da equipe pode desfazer isso em /muted.

    <b>Não receber e dizer:</b> digo isso com gentileza quando a pessoa quiser escrever. O que ela já mandou fica na fila.

    <b>Spam:</b> a pessoa ouve o mesmo que todo mundo. O que mandou e o que mandar espera à parte, fora da fila, no máximo cinco cartas. Nada é apagado: /muted leva até elas e, quando isso acabar, vão para a fila.
mute-openly = Não receber e dizer
mute-silently = Spam: que esperem à parte
mute-lasts = Por quanto tempo?
mute-why = Por quê? A equipe lê isto em /muted; quem a escreveu, não.
mute-week = Por uma semana
mute-month = Por um mês
mute-year = Por um ano
mute-long = As cartas podem esperar à parte por no máximo { $most } dias.
mute-done = Não se recebem cartas de quem escreveu a { $code } até { $until }. A carta continua com você.
mute-silently-done =
    O que mandar quem escreveu a { $code } espera à parte até { $until }. Não disse nada à pessoa. { $count ->
        [1] Esta carta também espera lá.
       *[other] Lá esperam { $count } cartas dela, contando esta.
    }
mute-already = Desta pessoa não se recebem mais cartas.
muted-button = Cartas que não se recebem
muted-none = Recebem-se cartas de todas as pessoas.
muted-list =
    { $count ->
        [1] <b>Há uma pessoa cujas cartas não se recebem ou esperam à parte.</b> Ela é conhecida pela carta que foi o motivo:
       *[other] <b>Há { $count } pessoas cujas cartas não se recebem ou esperam à parte.</b> Elas são conhecidas pela carta que foi o motivo:
    }

    { $lines }
muted-line =
    • <code>{ $code }</code>, decidido por { $name } em { $day }{ $ends ->
        [yes] { "" }, até { $until }
       *[no] { "" }
    }
muted-silently =
    Spam, e a pessoa não soube. { $count ->
        [0] Não há cartas dela à parte.
        [one] Uma carta espera à parte.
       *[other] { $count } cartas esperam à parte.
    }
muted-forgotten = • <code>{ $code }</code>, alguém que pediu para apagar tudo, até { $until }
apart-read = Ler a { $code }, que espera à parte
muted-gone = Por causa dessa carta não há mais ninguém de quem não se recebam cartas.
muted-notice = <b>{ $name }</b> decidiu que não se recebem cartas de quem escreveu a { $code } até { $until }. Se foi um engano, qualquer pessoa da equipe pode desfazer.
muted-silently-notice = Para <b>{ $name }</b> a carta { $code } é spam: o que mandar quem a escreveu espera à parte até { $until }, e a pessoa não fica sabendo. Se foi um engano, qualquer pessoa da equipe pode desfazer.
unmute-button = { $code }: voltar a receber
unmute-sure = Volto a receber cartas de quem escreveu a { $code }? O que espera à parte vai para a fila.
unmute-yes = Sim, voltar a receber
unmute-done =
    As cartas de quem escreveu a { $code } voltam a ser recebidas.{ $count ->
        [0] { "" }
        [one] { " " }Uma carta foi para a fila.
       *[other] { " " }{ $count } cartas foram para a fila.
    }
unmuted-notice = <b>{ $name }</b> desfez isso: as cartas de quem escreveu a { $code } voltam a ser recebidas.

writer-unlinked =
    Esta carta foi enviada sem vínculo com quem a escreveu. Ninguém sabe quem é, nem eu: não sei de outras cartas dessa pessoa nem posso deixar de recebê-las. { $most ->
        [0] Não se recebem mais cartas sem vínculo.
        [one] Ninguém pode enviar mais de uma carta assim por dia.
       *[other] Ninguém pode enviar mais de { $most } cartas assim por dia.
    } Quem não pode mais mandar cartas também não pode mandar uma assim.
