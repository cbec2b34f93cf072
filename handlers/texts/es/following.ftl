# Seguir casos y encuentros.

follow = Seguir
unfollow = Dejar de seguir
follow-campaign = Seguir toda la campaña
unfollow-campaign = Dejar de seguir la campaña
followed-campaign = Ahora sigues esta campaña. Cuando trasladen o liberen a alguien, y cuando haya un caso o un encuentro nuevo, te aviso aquí.
followed-case = Ahora sigues este caso. Lo que el equipo avise sobre él te llega aquí, y también si cambia.
followed-event-all = Ahora sigues este encuentro. Te lo recuerdo 7 días, 1 día y 2 horas antes. Mientras no se sepa la hora, cuento desde las 9:00.
unfollowed = Ya no sigues esto.
follow-what = Abre una campaña o un caso (/cases), o un encuentro (/events), y toca Seguir ahí.
followed-event-day = Ahora sigues este encuentro. Te lo recuerdo 1 día y 2 horas antes. Mientras no se sepa la hora, cuento desde las 9:00.
followed-event-hours = Ahora sigues este encuentro. Te lo recuerdo 2 horas antes. Mientras no se sepa la hora, cuento desde las 9:00.
followed-event-none = Ahora sigues este encuentro. Si cambia o se anula, te aviso.
