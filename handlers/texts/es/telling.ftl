# Cuántas personas del equipo deben estar de acuerdo, y a quién ya no conoce el equipo.

former-member = alguien que ya no está en el equipo
small-team =
    { $needed ->
        [one] El grupo pide que estén de acuerdo { $wanted } personas, pero en el equipo solo estás tú, así que basta contigo.
       *[other] El grupo pide que estén de acuerdo { $wanted } personas, pero en el equipo solo hay { $needed }, así que basta con todas.
    }
