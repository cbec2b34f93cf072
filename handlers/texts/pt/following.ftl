# Seguir casos e encontros.

follow = Seguir
unfollow = Deixar de seguir
follow-campaign = Seguir toda a campanha
unfollow-campaign = Deixar de seguir a campanha
followed-campaign = Agora você segue esta campanha. Quando alguém for transferido ou solto, e quando houver um caso ou encontro novo, aviso aqui.
followed-case = Agora você segue este caso. O que a equipe avisar sobre ele chega aqui, e também se ele mudar.
followed-event-all = Agora você segue este encontro. Lembro você 7 dias, 1 dia e 2 horas antes. Enquanto não se souber a hora, conto a partir das 9:00.
unfollowed = Você não segue mais isto.
follow-what = Abra uma campanha ou um caso (/cases), ou um encontro (/events), e toque ali em Seguir.
followed-event-day = Agora você segue este encontro. Lembro você 1 dia e 2 horas antes. Enquanto não se souber a hora, conto a partir das 9:00.
followed-event-hours = Agora você segue este encontro. Lembro você 2 horas antes. Enquanto não se souber a hora, conto a partir das 9:00.
followed-event-none = Agora você segue este encontro. Se ele mudar ou for cancelado, eu aviso.
