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
letter-goes-on = Tu carta <code>{ $code }</code> sigue su curso como antes.
letter-stopped-waits = Tu carta <code>{ $code }</code> la tiene el equipo, que todavía no decide sobre ella. El equipo ve qué cambió y decide si todavía le puede llegar a { $name }. Mientras no esté en un archivo para imprimir, la puedes retirar.
letter-stopped-approved = Tu carta <code>{ $code }</code> está aprobada y no se ha enviado a la cárcel. El equipo ve qué cambió y decide si todavía le puede llegar a { $name }. Si se envía, te aviso; mientras no te avise, no se ha enviado.
letter-stopped-yours = Tu carta <code>{ $code }</code> te espera a ti. Por ahora no le llegaría a { $name }. La puedes retirar, o mandarle sus palabras a otra persona.
