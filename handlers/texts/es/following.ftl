# Seguir casos y encuentros.

follow = Seguir
unfollow = Dejar de seguir
followed-case = Ahora sigues este caso. Lo que el equipo avise sobre él te llega aquí.
followed-event = Ahora sigues este encuentro. Te lo recuerdo 7 días, 1 día y 2 horas antes, si todavía falta tanto. Mientras no se sepa la hora, cuento desde las 9:00.
unfollowed = Ya no sigues esto.
follow-what = Abre un caso (/cases) o un encuentro (/events) y toca Seguir ahí.
