# A la coordinación: algo anda mal y en el chat nadie puede verlo.

ailment-begun = { $ailment ->
    [disk] <b>El disco está casi lleno:</b> quedan { $megabytes } MB libres donde están mis datos o mis copias de seguridad. Cuando no quede nada, no podré guardar ni un mensaje ni una carta, y así se lo diré a todo el mundo.
    [backup] <b>Hace { $age } que no se hace ninguna copia de seguridad.</b> Lo intento una y otra vez, y no se puede. Si hoy se daña el disco, se pierde todo lo que llegó desde entonces.
    [clock] <b>El reloj del servidor está mal:</b> difiere en { $age } del que tiene el servicio de mensajería. Los recordatorios y los avisos pueden salir a otra hora, y los plazos, vencer antes o después de lo debido.
    [letters] <b>Una carta lleva { $age } esperando una decisión.</b> Mientras tanto, quien la escribió no tiene noticias.
    [replies] <b>Una respuesta lleva { $age } esperando revisión.</b> Quien escribió la carta todavía no sabe que le contestaron.
    [aside] <b>Siguen apartados los mensajes que no pude responder:</b> { $count }. Esperan, cifrados, a que me arreglen, 30 días como máximo.
   *[other] Algo anda mal, y esta versión no sabe qué es.
}

ailment-what-to-do = { $ailment ->
    [disk] Avísale hoy mismo a quien administra el servidor: hay que liberar espacio o pasar las copias de seguridad a otro disco. <code>paloma doctor</code> dice cuánto hace falta y dónde.
    [backup] Avísale hoy mismo a quien administra el servidor. <code>paloma backup</code> lo intenta en el momento y dice qué lo impide.
    [clock] Avísale hoy mismo a quien administra el servidor: la hora debe ajustarse por la red (NTP). <code>paloma doctor</code> dice cuánto se desvía.
    [letters] ¿Alguien puede leerla? En /queue está lo que espera. Si el equipo no da abasto, con /invite se suma una persona más.
    [replies] ¿Alguien puede revisarla? En /replies está lo que espera.
    [aside] Pídele a quien administra el servidor que busque «a turn failed» en los registros y les mande esa línea a quienes me hacen.
   *[other] Pídele a quien administra el servidor que escriba <code>paloma doctor</code>.
}

ailment-lasts = Sigue así desde el { $since }. Lo repito cada semana, y una vez más cuando se resuelva.

ailment-over = { $ailment ->
    [disk] Ya hay espacio en el disco. Estaba casi lleno desde el { $since }.
    [backup] Las copias de seguridad vuelven a hacerse. Fallaban desde el { $since }.
    [clock] El reloj del servidor ya está bien. Estaba mal desde el { $since }.
    [letters] Ya no hay cartas que lleven días esperando. Las había desde el { $since }.
    [replies] Ya no hay respuestas que lleven días esperando. Las había desde el { $since }.
    [aside] Ya no quedan mensajes apartados: los que había desde el { $since } se borraron.
   *[other] Algo que andaba mal desde el { $since } se resolvió.
}
