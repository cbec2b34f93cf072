# Un caso para compartir: la tarjeta para teléfonos y el volante para imprimir.

card-summary = { $summary }
card-link = { $link }
card-hint = Aquí tienes una tarjeta: reenvíala a quien deba saberlo. El texto de abajo va con ella.
card-flyer = 🖨 Un volante para imprimir
card-back = ‹ Volver al caso
card-unmade = Ahora no se pudo hacer la imagen. Puedes compartir este enlace: { $link }
card-none = Este caso ya no está en la lista, así que no hay nada que compartir.
card-where = Dónde
card-asks = Qué se exige
card-charge = Acusación o condena
card-people = Personas
card-status = Situación
card-by = Al { $day }
card-write = Escribe una carta
card-read = Lee más
flyer-words = <b>{ $name }</b>: una hoja para imprimir y pegar. Abajo tiene tiras que se arrancan.
flyer-how =
    { $open ->
        [yes] Apunta al código con la cámara de tu teléfono. Se abre un chat donde puedes leer más, escribir una carta y saber cómo sigue.
       *[no] Apunta al código con la cámara de tu teléfono. Se abre un chat donde puedes leer más y saber cómo sigue.
    }
flyer-made = Según lo que se sabía el { $day }
