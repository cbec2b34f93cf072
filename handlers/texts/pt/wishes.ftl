# O que escolhem as pessoas inscritas: que notícias, quando, e as horas de silêncio; e a mensagem semanal.

flow-subscribe = a escolha do que chega até você

topic-calls = convocatórias e notícias da equipe
topic-cases = casos novos
topic-letters = cartas enviadas
topic-events = encontros
topic-donations = doações

audience-weekly = quem escolheu a mensagem semanal
audience-topic = as pessoas inscritas que querem saber disto: { $topic }
audience-topic-campaign = as pessoas inscritas que querem saber disto: { $topic }, “{ $name }”

weekly-title = 🕊 <b>A semana</b>
weekly-name = A mensagem semanal
weekly-call = 📣 { $excerpt }
weekly-cases =
    { $count ->
        [1] <b>Novo em “{ $campaign }”:</b> um caso
       *[other] <b>Novo em “{ $campaign }”:</b> { $count } casos
    }
weekly-case = • { $name }
weekly-case-at = • { $name } ({ $place })
weekly-more =
    { $count ->
        [1] … e mais um
       *[other] … e mais { $count }
    }
weekly-letters =
    { $count ->
        [1] ✉️ Nesta semana uma carta foi enviada à prisão (“{ $campaign }”).
       *[other] ✉️ Nesta semana { $count } cartas foram enviadas às prisões (“{ $campaign }”).
    }
weekly-events = 📅 <b>Próximos encontros de “{ $campaign }”:</b>
weekly-event = • { $title }: { $when }, { $place }
weekly-donations = 💛 “{ $campaign }” tem novos dados para doação, conferidos pela equipe: /donate
weekly-why = Você recebe isto uma vez por semana porque escolheu assim. Em /cases estão todos os casos e em /events todos os encontros.
weekly-choose = Escolher o que chega e quando

wish-pace = Quando você quer que as notícias cheguem?
wish-now = Na hora, cada uma separada
wish-week = Uma vez por semana, em uma só mensagem
wish-topics = Sobre o que você quer saber? Toque no que quer (✓) ou não quer (–) e depois em “É só isso”.
wish-campaigns = De quais campanhas? Toque no que quer (✓) ou não quer (–) e depois em “É só isso”.
wish-picked = ✓ { $name }
wish-not-picked = – { $name }
wish-done = É só isso
wish-quiet = Há horas em que nada deve chegar? O que pode esperar chega depois: os avisos, a mensagem semanal, os lembretes. O que eu respondo a você nunca espera.
wish-quiet-none = Não, a qualquer hora
wish-quiet-night = De { $begins } a { $ends }
wish-quiet-other = Outras horas…
wish-hours = De que hora a que hora? Por exemplo <code>22-8</code>
wish-hours-unclear = Não entendi essas horas. Escreva duas, por exemplo <code>22-8</code> ou <code>23:00 - 7:00</code>.
wish-zone = Pelos relógios de que lugar? Guardo isso criptografado e só para isto.
wish-zone-here = { $zone }
wish-zone-elsewhere = Outro lugar…
wish-place = Como se chama a cidade grande mais próxima?
wish-place-unknown = Não conheço essa cidade. Tente uma maior que tenha a mesma hora, por exemplo a capital.
wish-kept-now = Pronto. As notícias chegam na hora.
wish-kept-week = Pronto. As notícias chegam uma vez por semana, no domingo. Se na semana não aconteceu nada, não chega nada.
wish-kept-topics = <b>Notícias de:</b> { $topics }
wish-kept-all-topics = <b>Notícias de:</b> tudo
wish-kept-campaigns = <b>Campanhas:</b> { $campaigns }
wish-kept-quiet = <b>Silêncio:</b> de { $begins } a { $ends } ({ $zone }). Um lembrete que não pudesse esperar até lá chega mesmo assim.
wish-change = Mudar
