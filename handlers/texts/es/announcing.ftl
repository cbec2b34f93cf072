# Avisos: probarlos, cambiarlos, retirarlos; la hora como se escribe; y lo que lleva cada uno abajo.

flow-amend = el cambio de un aviso
flow-anew = un aviso

audience-readers = las personas suscritas que leen { $language }
audience-campaign = quienes siguen la campaña «{ $name }» o algo de ella

announcement-missing =
    ⚠️ Falta el texto en { $languages }. { $people ->
        [0] Por ahora nadie lo lee aquí.
        [one] Una persona lo lee, y le llega el texto en otro idioma.
       *[other] { $people } personas lo leen, y les llega el texto en otro idioma.
    }
announce-try = Mandármelo antes de prueba
announce-change = Cambiar algo…
announce-change-what = ¿Qué quieres cambiar? Lo demás queda como está.
announce-change-text = El texto en { $language }
announce-add-text = Agregar el texto en { $language }
announce-change-audience = A quién le llega
announce-change-time = Cuándo sale
announce-soon = Listo: sale en un minuto, y nada antes. Hasta entonces cualquier persona del equipo puede retirarlo.

announcement-changed-notice = { $name } cambió un aviso; ahora va para { $audience }. El acuerdo que había era con el anterior, que ya no sale. Lee el nuevo, por favor: necesita otra vez tu acuerdo.
announcement-taken-back = Retirado antes de salir. No le llegó a nadie, y el texto se conserva.
announcement-take-back = ↩ Retirarlo
announcement-change = Cambiarlo
announcement-anew = Volver a usar este texto
announcement-you-took-back = Retirado: no sale nada. El texto se conserva, para enviarlo después o cambiarlo; entonces necesita otra vez el acuerdo del equipo.
taken-back-notice = { $name } retiró el aviso para { $audience }. No sale nada, y el texto se conserva.
announcement-begins-soon = Estás de acuerdo y con eso basta: sale en un minuto, y nada antes. Hasta entonces cualquier persona del equipo puede retirarlo.
announcement-agreed-soon = { $name } está de acuerdo con el aviso para { $audience }. Con eso basta: sale en un minuto. Hasta entonces cualquier persona del equipo puede retirarlo.

announcement-stop = No más avisos
announcement-unfollow = Dejar de seguir esto
stopped-following = Listo: ya no sigues esto, y no te llegan más noticias de ello.

time-no-hour = ¿A qué hora de ese día? Escribe las dos cosas juntas, por ejemplo <code>mañana 18:00</code> o <code>31/12 18:00</code>.
time-which-half = ¿Quieres decir las { $morning } o las { $evening }? Escríbelo otra vez con la hora así.
time-two-ways = Eso se puede leer de dos maneras: { $first }, o { $second }. Escribe el día así: <code>{ $example }</code>
