# Cuántas personas del equipo deben estar de acuerdo, quién cuenta ya, y a quién ya no conoce el equipo.

former-member = alguien que ya no está en el equipo
small-team =
    { $needed ->
        [one] Este bot está configurado para que estén de acuerdo { $wanted } personas, pero en el equipo solo estás tú, así que basta contigo.
       *[other] Este bot está configurado para que estén de acuerdo { $wanted } personas, pero en el equipo solo hay { $needed }, así que tienen que estar de acuerdo todas.
    }
counts-later = Tu acuerdo todavía no cuenta. Quien acaba de entrar al equipo, o puede hacer esto desde hace poco, espera { $wait }, para que nadie meta a una segunda persona solo para darse la razón. El tuyo cuenta a partir de: { $since }. Vuelve a tocar el botón entonces. Hasta entonces tiene que estar de acuerdo otra persona.
counts-from = Quien acaba de entrar al equipo espera { $wait } hasta que cuenta su acuerdo con los avisos y los datos para donar. El tuyo cuenta a partir de: { $since }.
still-counted = Durante { $wait } tienen que estar de acuerdo tantas personas como antes, para que nadie imponga nada quitando a quienes no estarían de acuerdo.
mark-missing = Al arrancar me faltaba el pequeño archivo junto a mi llave que dice hasta dónde llegan mis registros. Por eso no pude ver si alguien puso en mi lugar una base de datos más antigua. Si nadie del equipo movió la llave, mira /team: ¿están todas las personas, y nadie a quien ya se había dado de baja? Después pídele a quien administra el servidor que lo revise con <code>paloma check</code>.
