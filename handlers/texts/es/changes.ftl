# Lo que se avisa a quien sigue un encuentro o un caso cuando algo cambia.

change-event-moved = <b>Cambio: { $title }</b>
change-event-on-again = <b>Sí se hace: { $title }</b>
change-event-was-when = <b>Antes:</b> <s>{ $when }</s>
change-event-was-where = <b>Antes:</b> <s>{ $place }, { $address }</s>
change-event-now = <b>Ahora</b>
change-event-once-off =
    <b>Esta vez se anuló: { $title }</b>
    <s>{ $when }</s>
change-event-next = <b>La próxima vez:</b>
change-event-dates = <b>Otras fechas: { $title }</b>
change-event-coming =
    { $people ->
        [1] Dijiste que vas. Si ya no puedes, toca el botón.
       *[other] Dijiste que van { $people } personas. Si ya no pueden, toca el botón.
    }
change-event-off = <b>Se anuló: { $title }</b>
change-event-off-why = Ya no se hace como estaba anunciado. <i>Te aviso porque lo seguías.</i>
change-event-why = Así queda ahora. <i>Te aviso porque sigues este encuentro.</i>
change-case-moved = <b>{ $name }: ahora en otro lugar</b>
change-case-back = <b>{ $name }: otra vez en nuestra lista</b>
change-case-off = <b>{ $name }: ya no está en nuestra lista</b>

    Desde aquí ya no se le puede escribir a { $name }. Las cartas que van en camino siguen su curso.
change-case-nowhere = No se sabe en qué lugar.
change-case-why = <i>Te aviso porque sigues este caso.</i>
change-look = Ver

change-case-open = <b>{ $name }</b>: ya se le puede volver a escribir
change-case-status =
    { $status ->
        [detained] <b>{ $name }: en prisión, sin sentencia</b>
        [on-trial] <b>{ $name }: empezó el juicio</b>
        [sentenced] <b>{ $name }: hay sentencia</b>
        [released] <b>{ $name }: ¡en libertad!</b>

            Gracias por no olvidar. Las cartas a la cárcel ya no llegarían, así que ya no las recibo.
        [transferred] <b>{ $name }: traslado a otra cárcel</b>
        [died] <b>{ $name } falleció.</b>

            Lamentamos mucho tener que contártelo. Ya no recibo cartas.
       *[other] <b>{ $name }: hay noticias</b>
    }
change-case-stood = Hasta ahora: { case-stands }
change-case-no-address = Mientras el equipo no sepa la nueva dirección, no recibo cartas.
change-case-lasted = Tiempo en prisión: { $long }.
change-case-place = Hasta ahora: { $place }
change-campaign-why = <i>Te aviso porque sigues la campaña «{ $title }».</i>
change-ended =
    <b>«{ $title }» terminó</b>

    Esta campaña ya no pide nada ni recibe más cartas. Las que ya tiene el equipo siguen su camino.
change-new = <b>Hay novedades en «{ $title }»</b>
change-new-case =
    <b>{ $name }</b>
    { $summary }
change-new-event =
    <b>Encuentro: { $title }</b>
    { $when }
change-new-more =
    { $count ->
        [one] Y uno más.
       *[other] Y { $count } más.
    }
change-look-all = Ver todo
letter-stopped-died = Tu carta <code>{ $code }</code> no se ha enviado a la cárcel. La puedes retirar; si no, el equipo decide qué se hace con ella.
letter-goes-on = Tu carta <code>{ $code }</code> sigue su curso como antes.
letter-stopped-waits = Tu carta <code>{ $code }</code> la tiene el equipo, que todavía no decide sobre ella. El equipo ve qué cambió y decide si todavía le puede llegar a { $name }. Mientras no esté en un archivo para imprimir, la puedes retirar.
letter-stopped-approved = Tu carta <code>{ $code }</code> está aprobada y no se ha enviado a la cárcel. El equipo ve qué cambió y decide si todavía le puede llegar a { $name }. Si se envía, te aviso; mientras no te avise, no se ha enviado.
letter-stopped-yours = Tu carta <code>{ $code }</code> te espera a ti. Por ahora no le llegaría a { $name }. La puedes retirar, o mandarle sus palabras a otra persona.
