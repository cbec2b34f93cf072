# Campañas y casos.

command-cases = Las personas y por qué te necesitan

cases-none = Aquí todavía no hay ningún caso. El equipo está preparando sus campañas.
cases-campaigns =
    ¿Sobre qué campaña quieres leer?

    { $campaigns }
cases-campaign =
    <b>{ $title }</b>
    { $summary }
cases-back = ‹ Toda esta campaña
campaigns-back = ‹ Todas las campañas
campaign-title = <b>{ $title }</b>
campaign-page = Página { $number } de { $of }
campaign-contact = <b>Contacto:</b> { $ways }
campaign-unknown = No conozco esa campaña; quizá ya terminó. En /cases están las campañas por las que hablo.

case-title = <b>{ $name }</b>
case-members =
    { $count ->
        [one] <b>Integrante:</b> { $names }
       *[other] <b>{ $count } personas:</b> { $names }
    }
case-since = <b>En prisión desde:</b> { $since }
case-arrested = <b>Encarcelamiento:</b> { $since }
case-from = <b>En prisión:</b> { $since } a { $until }
case-earlier = <b>Detención anterior:</b> { $since }
case-earlier-until = <b>En prisión antes:</b> { $since } a { $until }
case-time-at = { $time }, { $place }
case-lasting = { $time } ({ $long })
case-term-days =
    { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
case-term-months =
    { $count ->
        [one] más de un mes
       *[other] más de { $count } meses
    }
case-term-years =
    { $count ->
        [one] más de un año
       *[other] más de { $count } años
    }
case-stands =
    { $status ->
        [detained] en prisión, sin sentencia
        [on-trial] en juicio
        [sentenced] con sentencia
        [released] en libertad
        [transferred] traslado a otra cárcel
        [died] falleció
       *[other] no se sabe
    }
case-status = <b>Situación:</b> { case-stands }
case-asks = <b>Qué se exige:</b> { $asks }
case-where = <b>Dónde:</b> { $place }
case-why = <b>Acusación o condena:</b> { $accusation }
case-letters =
    <b>Cartas aprobadas:</b> { $count ->
        [0] ninguna aún
       *[other] { $count }
    }
case-birthday = 🎂 <b>Cumpleaños el { $day }.</b> Las cartas tardan semanas en llegar: cuanto antes, mejor.
case-closed = <i>Este caso ya no está en la lista y ya no recibo cartas para él.</i>
case-unknown = No conozco ese caso; quizá el enlace es viejo. En /cases están todas las personas.
case-write = ✉️ Escribir una carta
case-donate = Apoyar con dinero
case-events = Encuentros
case-share = ↗ Compartir

source = <i>Fuente: { $title }, { $by }</i>
source-day = <i>Fuente: { $title }, { $by }, { $day }</i>
source-note = <i>{ $note }</i>
