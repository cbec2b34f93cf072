# Cuántas personas del equipo deben estar de acuerdo, quién cuenta ya, y a quién ya no conoce el equipo.

former-member = alguien que ya no está en el equipo
small-team =
    { $needed ->
        [one] El grupo pide que estén de acuerdo { $wanted } personas, pero en el equipo solo estás tú, así que basta contigo.
       *[other] El grupo pide que estén de acuerdo { $wanted } personas, pero en el equipo solo hay { $needed }, así que basta con todas.
    }
counts-later = Tu acuerdo todavía no cuenta: quien es nuevo en el equipo, o puede hacer esto desde hace poco, espera { $wait }, para que nadie meta a una segunda persona solo para darse la razón. El tuyo cuenta a partir de: { $since }. Vuelve a pulsar entonces. Hasta entonces tiene que estar de acuerdo otra persona.
counts-from = Quien es nuevo espera { $wait } hasta que cuenta su acuerdo con los anuncios y los datos para donar. El tuyo cuenta a partir de: { $since }.
still-counted = Durante { $wait } tienen que estar de acuerdo tantas personas como antes, para que nadie imponga nada quitando a quienes no estarían de acuerdo.
mark-missing = Al arrancar me faltaba el pequeño archivo junto a mi clave que dice hasta dónde llegan mis registros. Por eso no pude ver si alguien puso en mi lugar una base de datos más antigua. Si nadie de ustedes movió la clave, miren /team: ¿están todas las personas, y nadie a quien se haya quitado? Después, que quien me administra lo revise con <code>paloma check</code>.
