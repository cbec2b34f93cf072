# Lo que eligen quienes se suscriben: qué noticias, cuándo, y las horas de silencio; y el mensaje semanal.

flow-subscribe = la elección de lo que te llega

topic-calls = convocatorias y noticias del equipo
topic-cases = casos nuevos
topic-letters = cartas enviadas
topic-events = encuentros
topic-donations = donaciones

audience-weekly = quienes eligieron el mensaje semanal
audience-topic = las personas suscritas que quieren saber de esto: { $topic }
audience-topic-campaign = las personas suscritas que quieren saber de esto: { $topic }, «{ $name }»

weekly-title = 🕊 <b>La semana</b>
weekly-name = El mensaje semanal
weekly-call = 📣 { $excerpt }
weekly-cases =
    { $count ->
        [one] <b>Nuevo en «{ $campaign }»:</b> un caso
       *[other] <b>Nuevo en «{ $campaign }»:</b> { $count } casos
    }
weekly-case = • { $name }
weekly-case-at = • { $name } ({ $place })
weekly-more =
    { $count ->
        [one] … y uno más
       *[other] … y { $count } más
    }
weekly-letters =
    { $count ->
        [one] ✉️ Esta semana se envió una carta a la cárcel («{ $campaign }»).
       *[other] ✉️ Esta semana se enviaron { $count } cartas a las cárceles («{ $campaign }»).
    }
weekly-events = 📅 <b>Próximos encuentros de «{ $campaign }»:</b>
weekly-event = • { $title }: { $when }, { $place }
weekly-donations = 💛 «{ $campaign }» tiene nuevos datos para donar, revisados por el equipo: /donate
weekly-why = Recibes esto una vez por semana porque así lo elegiste. En /cases están todos los casos y en /events todos los encuentros.
weekly-choose = Elegir qué me llega y cuándo

wish-pace = ¿Cuándo quieres que te lleguen las noticias?
wish-now = Enseguida, cada una aparte
wish-week = Una vez por semana, en un solo mensaje
wish-topics = ¿De qué quieres saber? Toca lo que quieres (✓) o no quieres (–) y después «Eso es todo».
wish-campaigns = ¿De qué campañas? Toca lo que quieres (✓) o no quieres (–) y después «Eso es todo».
wish-picked = ✓ { $name }
wish-not-picked = – { $name }
wish-done = Eso es todo
wish-quiet = ¿Hay horas en que no debe llegarte nada? Lo que puede esperar llega después: los avisos, el mensaje semanal, los recordatorios. Lo que yo te contesto no espera nunca.
wish-quiet-none = No, a cualquier hora
wish-quiet-night = De { $begins } a { $ends }
wish-quiet-other = Otras horas…
wish-hours = ¿De qué hora a qué hora? Por ejemplo <code>22-8</code>
wish-hours-unclear = No entiendo esas horas. Escribe dos, por ejemplo <code>22-8</code> o <code>23:00 - 7:00</code>.
wish-zone = ¿Según los relojes de qué lugar? Lo guardo cifrado y solo para esto.
wish-zone-here = { $zone }
wish-zone-elsewhere = Otro lugar…
wish-place = ¿Cómo se llama la ciudad grande más cercana?
wish-place-unknown = No conozco esa ciudad. Prueba con una más grande que tenga la misma hora, por ejemplo la capital.
wish-kept-now = Listo. Las noticias te llegan enseguida.
wish-kept-week = Listo. Las noticias te llegan una vez por semana, el domingo. Si en la semana no pasó nada, no llega nada.
wish-kept-topics = <b>Noticias de:</b> { $topics }
wish-kept-all-topics = <b>Noticias de:</b> todo
wish-kept-campaigns = <b>Campañas:</b> { $campaigns }
wish-kept-quiet = <b>Silencio:</b> de { $begins } a { $ends } ({ $zone }). Un recordatorio que no podría esperar hasta entonces llega de todos modos.
wish-change = Cambiarlo
