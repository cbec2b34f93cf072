# Quienes escriben cartas, sin que nadie sepa quiénes son.

flow-setaside = la devolución de todas las cartas de alguien
flow-mute = un cambio en las cartas que se reciben
flow-unmute = un cambio en las cartas que se reciben
command-muted = De quiénes no se reciben cartas

writer-letters =
    { $count ->
        [one] De quien la escribió solo espera esta carta.
       *[other] De quien la escribió esperan { $count } cartas, contando esta.
    } No le digo a nadie quién es.{ $muted ->
        [openly] { " " }Ya no se le reciben cartas: /muted
        [silently] { " " }Lo que manda espera aparte: /muted
       *[no] { "" }
    }
setaside-button = Devolver todo lo que espera de esta persona
setaside-preview =
    { $count ->
        [one] Se devuelve la única carta de esta persona que está en espera.
       *[other] Se devuelven las { $count } cartas de esta persona que están en espera, también las que otras personas estén leyendo ahora.
    } Recibirá un solo mensaje (su idioma: { $language }) con este motivo:

    <blockquote>{ $reason }</blockquote>

    ¿Las devuelvo todas?
setaside-yes = Sí, devolverlas todas
setaside-done =
    { $count ->
        [one] La carta { $codes } está devuelta. Le aviso el motivo a quien la escribió.
       *[other] Las cartas { $codes } están devueltas. Le aviso el motivo a quien las escribió, una sola vez.
    }
setaside-notice =
    { $count ->
        [one] <b>{ $name }</b> devolvió la única carta en espera de quien escribió la { $code }.
       *[other] <b>{ $name }</b> devolvió las { $count } cartas en espera de quien escribió la { $code }.
    }
letters-were-set-aside =
    { $count ->
        [one] Tu carta { $codes } no puede ir así como está.
       *[other] Tus cartas { $codes } no pueden ir así como están.
    } { $own ->
        [yes] Alguien del equipo te escribió:
       *[no] El motivo:
    }

    <blockquote>{ $reason }</blockquote>

    Lo que escribiste sigue en /letters.

mute-button = No recibirle más cartas…
mute-sure =
    ¿Qué hago con las cartas de quien escribió la { $code }? Nadie sabe quién es. El equipo se entera, y cualquier persona del equipo puede deshacerlo en /muted.

    <b>No recibirlas y decírselo:</b> se lo diré con amabilidad cuando quiera escribir. Lo que ya mandó se queda en la cola.

    <b>Es correo basura:</b> oye lo mismo que todo el mundo. Lo que mandó y lo que mande espera aparte, fuera de la cola, cinco cartas como máximo. No se borra nada: se llega a ellas por /muted y, cuando esto termine, pasan a la cola.
mute-openly = No recibirlas y decírselo
mute-silently = Es correo basura: que esperen aparte
mute-lasts = ¿Por cuánto tiempo?
mute-why = ¿Por qué? Lo lee el equipo en /muted; quien la escribió, no.
mute-week = Durante una semana
mute-month = Durante un mes
mute-year = Durante un año
mute-long = Las cartas pueden esperar aparte { $most } días como máximo.
mute-done = No se reciben cartas de quien escribió la { $code } hasta el { $until }. La carta sigue contigo.
mute-silently-done =
    Lo que mande quien escribió la { $code } espera aparte hasta el { $until }. No se le dijo nada. { $count ->
        [one] Esta carta también espera ahí.
       *[other] Ahí esperan { $count } cartas suyas, contando esta.
    }
mute-already = A esta persona ya no se le reciben cartas.
muted-button = Cartas que no se reciben
muted-none = Se reciben cartas de todas las personas.
muted-list =
    { $count ->
        [one] <b>Hay una persona cuyas cartas no se reciben o esperan aparte.</b> Se le conoce por la carta que lo motivó:
       *[other] <b>Hay { $count } personas cuyas cartas no se reciben o esperan aparte.</b> Se les conoce por la carta que lo motivó:
    }

    { $lines }
muted-line =
    • <code>{ $code }</code>, lo decidió { $name } el { $day }{ $ends ->
        [yes] { "" }, hasta el { $until }
       *[no] { "" }
    }
muted-silently =
    Es correo basura y no se le dijo nada. { $count ->
        [0] No tiene cartas aparte.
        [one] Una carta espera aparte.
       *[other] { $count } cartas esperan aparte.
    }
muted-forgotten = • <code>{ $code }</code>, alguien que pidió borrar todo, hasta el { $until }
apart-read = Leer la { $code }, que espera aparte
muted-gone = Por esa carta ya no hay nadie de quien no se reciban cartas.
muted-notice = <b>{ $name }</b> decidió que no se reciban cartas de quien escribió la { $code } hasta el { $until }. Si fue un error, cualquier persona del equipo puede deshacerlo.
muted-silently-notice = Para <b>{ $name }</b> la carta { $code } es correo basura: lo que mande quien la escribió espera aparte hasta el { $until }, y no se le dice nada. Si fue un error, cualquier persona del equipo puede deshacerlo.
unmute-button = { $code }: volver a recibir
unmute-sure = ¿Vuelvo a recibir cartas de quien escribió la { $code }? Lo que espera aparte pasa a la cola.
unmute-yes = Sí, volver a recibir
unmute-done =
    Ya se vuelven a recibir cartas de quien escribió la { $code }.{ $count ->
        [0] { "" }
        [one] { " " }Una carta pasó a la cola.
       *[other] { " " }{ $count } cartas pasaron a la cola.
    }
unmuted-notice = <b>{ $name }</b> lo deshizo: ya se vuelven a recibir cartas de quien escribió la { $code }.
