# Lo que se avisa a quien sigue un encuentro o un caso cuando algo cambia.

change-event-moved = <b>Cambio: { $title }</b>
change-event-on-again = <b>Sí se hace: { $title }</b>
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
