# Escribir un aviso.

command-announce = Escribirles a quienes se suscribieron
flow-announce = un aviso

announce-to = ¿A quién quieres escribirle?
announce-audience = { $name } ({ $people })
announce-text = Mándame el aviso en { $language }. Las negritas, las cursivas y los enlaces se conservan. Puede ser una imagen con su texto: entonces hasta { NUMBER($caption, useGrouping: 0) } caracteres; sin imagen, hasta { NUMBER($text, useGrouping: 0) }.
announce-more = Guardado. Ahora lo mismo en { $language }. Si lo dejas fuera, a quienes leen ese idioma les llega el aviso en otro.
announce-without = Dejar fuera este idioma
announce-long =
    { $picture ->
        [yes] Esto tiene { NUMBER($length, useGrouping: 0) } caracteres; con imagen caben { NUMBER($most, useGrouping: 0) }. Acórtalo o mándalo sin la imagen.
       *[no] Esto tiene { NUMBER($length, useGrouping: 0) } caracteres y caben { NUMBER($most, useGrouping: 0) }. Acórtalo, por favor.
    }
announce-when =
    { $people ->
        [0] Por ahora esto no le llegaría a nadie.
        [one] Por ahora esto le llega a una persona.
       *[other] Por ahora esto les llega a { $people } personas y tarda más o menos { $takes }.
    } ¿Cuándo debe salir?
announce-now = En cuanto haya acuerdo
announce-later = A una hora fija…
announce-time = ¿Qué día y a qué hora? En la hora de { $zone }. Escríbelo como lo dirías: <code>mañana 18:00</code>, <code>31/12 a las 6 de la tarde</code> o <code>{ $example }</code>
time-unclear = No entiendo esa hora. Escribe el día y la hora así: <code>mañana 18:00</code>, <code>31/12 18:00</code> o <code>2030-09-12 18:00</code>.
time-past = Esa hora ya pasó. Elige una que esté por venir.
time-skipped = Esa hora no existe: esa noche se adelantan los relojes y se la saltan. Elige otra, por favor.
announce-which = Esa noche se atrasan los relojes y esa hora se repite. ¿Cuál de las dos?
announce-earlier = La primera (UTC{ $offset })
announce-later-one = La segunda (UTC{ $offset })
announce-sure =
    <b>Para:</b> { $audience } ({ $people })
    <b>Cuándo:</b> { $when }

    Arriba ves exactamente lo que se va a enviar. ¿Se lo propongo al equipo?
announce-yes = Proponerlo al equipo
announce-no = Descartarlo
announce-drop-sure = Entonces se borra el texto en todos los idiomas y nadie lo puede recuperar. Si quieres cambiarlo, vuelve atrás. ¿Lo borro?
announce-dropped = Descartado. No se envió nada y no se guarda nada.
announce-proposed =
    { $missing ->
        [one] El equipo ya lo tiene. Sale cuando otra persona esté de acuerdo.
       *[other] El equipo ya lo tiene. Sale cuando otras { $missing } personas estén de acuerdo.
    } Ya les aviso.
announce-alone =
    { $state ->
        [proposed] El equipo ya lo tiene.
        [scheduled] Listo: sale a su hora.
        [sending] Listo: sale ahora. Enseguida te muestro cómo va.
        [paused] Por ahora está en pausa.
        [done] Ya salió.
        [cancelled] Mientras tanto se anuló.
        [taken-back] Mientras tanto se retiró.
       *[other] Está en un estado que esta versión no conoce.
    }
announcement-proposed-notice = { $name } quiere escribirles a { $audience }. Léelo, por favor: no sale hasta que estén de acuerdo suficientes personas del equipo.
