# O que se avisa a quem segue um encontro ou um caso quando algo muda.

change-event-moved = <b>Mudou: { $title }</b>
change-event-on-again = <b>Vai acontecer, sim: { $title }</b>
change-event-was-when = <b>Antes:</b> <s>{ $when }</s>
change-event-was-where = <b>Antes:</b> <s>{ $place }, { $address }</s>
change-event-now = <b>Agora</b>
change-event-once-off =
    <b>Cancelado desta vez: { $title }</b>
    <s>{ $when }</s>
change-event-next = <b>Da próxima vez:</b>
change-event-dates = <b>Outras datas: { $title }</b>
change-event-coming =
    { $people ->
        [1] Você disse que vai. Se não puder mais, toque no botão.
       *[other] Você disse que vão { $people } pessoas. Se não puderem mais, toque no botão.
    }
change-event-off = <b>Cancelado: { $title }</b>
change-event-off-why = Não acontece mais como estava anunciado. <i>Aviso porque você seguia este encontro.</i>
change-event-why = Agora está assim. <i>Aviso porque você segue este encontro.</i>
change-case-moved = <b>{ $name }: agora em outro lugar</b>
change-case-back = <b>{ $name }: de novo na nossa lista</b>
change-case-off = <b>{ $name }: não está mais na nossa lista</b>

    Daqui não se pode mais escrever para { $name }. As cartas que estão a caminho seguem.
change-case-nowhere = Não se sabe em que lugar.
change-case-why = <i>Aviso porque você segue este caso.</i>
change-look = Ver

change-case-open = <b>{ $name }</b>: já se pode escrever de novo
change-case-status =
    { $status ->
        [detained] <b>{ $name }: na prisão, sem sentença</b>
        [on-trial] <b>{ $name }: começou o julgamento</b>
        [sentenced] <b>{ $name }: saiu a sentença</b>
        [released] <b>{ $name }: em liberdade!</b>

            Agradecemos por não esquecer. As cartas à prisão não chegariam mais, então não as recebo.
        [transferred] <b>{ $name }: transferência para outra prisão</b>
        [died] <b>{ $name } faleceu.</b>

            Sentimos muito ter que contar isso. Não recebo mais cartas.
       *[other] <b>{ $name }: há notícias</b>
    }
change-case-stood = Até agora: { case-stands }
change-case-no-address = Até a equipe saber o novo endereço, não recebo cartas.
change-case-lasted = Tempo na prisão: { $long }.
change-case-place = Até agora: { $place }
change-campaign-why = <i>Aviso porque você segue a campanha “{ $title }”.</i>
change-ended =
    <b>“{ $title }” terminou</b>

    Esta campanha já não pede nada nem recebe mais cartas. As que já estão com a equipe seguem seu caminho.
change-new = <b>Novidades em “{ $title }”</b>
change-new-case =
    <b>{ $name }</b>
    { $summary }
change-new-event =
    <b>Encontro: { $title }</b>
    { $when }
change-new-more =
    { $count ->
        [1] E mais um.
       *[other] E mais { $count }.
    }
change-look-all = Ver tudo
letter-stopped-died = Sua carta <code>{ $code }</code> não foi enviada à prisão. Você pode retirá-la; se não, a equipe decide o que fazer com ela.
letter-goes-on = Sua carta <code>{ $code }</code> segue como antes.
letter-stopped-waits = Sua carta <code>{ $code }</code> está com a equipe, que ainda não decidiu. A equipe vê o que mudou e decide se a carta ainda pode chegar a { $name }. Enquanto ela não estiver em um arquivo para imprimir, você pode retirá-la.
letter-stopped-approved = Sua carta <code>{ $code }</code> foi aprovada e não foi enviada à prisão. A equipe vê o que mudou e decide se ela ainda pode chegar a { $name }. Se for enviada, eu aviso; enquanto eu não avisar, não foi.
letter-stopped-yours = Sua carta <code>{ $code }</code> espera por você. Por enquanto ela não chegaria a { $name }. Você pode retirá-la, ou mandar as palavras dela para outra pessoa.
