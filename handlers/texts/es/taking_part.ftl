# Ir a un encuentro, sus recordatorios y su archivo para el calendario.

event-time = { $when }
event-daily = { $days }, cada día { $hours }
event-repeats = <b>Se repite:</b> { $how }
event-repeats-until = <b>Se repite:</b> { $how }, hasta el { $until }
event-repeats-daily =
    { $interval ->
        [1] cada día
       *[other] cada { $interval } días
    }
event-repeats-weekly =
    { $interval ->
        [1] cada semana
       *[other] cada { $interval } semanas
    }: { $days }
event-repeats-monthly =
    { $interval ->
        [1] cada mes
       *[other] cada { $interval } meses
    }, el día { $number }
event-repeats-monthly-day =
    { $interval ->
        [1] cada mes
       *[other] cada { $interval } meses
    }: el { $which ->
        [1] primer
        [2] segundo
        [3] tercer
        [4] cuarto
       *[other] último
    } { $days }
event-own-clock = <b>En tu reloj:</b> { $clock }
event-bring = <b>Trae:</b> { $what }
event-photo = Imagen
event-no-photo = No tengo imagen de este encuentro.
event-show = El encuentro

soon-minutes =
    { $count ->
        [one] En un minuto
       *[other] En { $count } minutos
    }
soon-hours =
    { $count ->
        [one] En una hora
       *[other] En { $count } horas
    }
soon-today = Hoy
soon-tomorrow = Mañana
soon-days = En { $count } días

remind-choose = Recordatorios
remind-which =
    <b>{ $title }</b>
    ¿Con cuánta anticipación te lo recuerdo? Toca las que quieras.
    { $count ->
        [0] Por ahora: nunca.
        [one] Por ahora: una vez.
       *[other] Por ahora: { $count } veces.
    }
remind-hour-open = Todavía no se sabe la hora; mientras tanto cuento desde las 9:00.
remind-on = ✓ { $before }
remind-off =
    { $days ->
        [0] { $hours ->
            [one] 1 hora
           *[other] { $hours } horas
        }
        [one] 1 día
       *[other] { $days } días
    }
remind-done = ‹ El encuentro
remind-follow = Los recordatorios son para quien sigue un encuentro. Ábrelo en /events y toca Seguir.
remind-when = Con esa anticipación no puedo recordártelo. Toca uno de los botones.
followed-event-chosen = Sigues este encuentro. Te lo recuerdo cuando elegiste.

flow-coming = una respuesta sobre si vas
coming-yes = Voy a ir
coming-change = Cuántas personas
coming-not = Ya no voy
coming-how-many =
    ¿Cuántas personas van a <b>{ $title }</b>, contigo? Toca un número o escríbelo.
    El equipo ve solo cuántas son, nunca quiénes.
coming-noted =
    { $people ->
        [1] <b>✓ Vas a ir.</b>
       *[other] <b>✓ Vas a ir: { $people } personas en total.</b>
    }
coming-after = Desde ahora sigues el encuentro: te lo recuerdo y te aviso si algo cambia. Si al final no puedes ir, dilo aquí, por favor.
coming-waits =
    <b>Estás en la lista de espera</b>, { $people ->
        [1] con una persona.
       *[other] con { $people } personas.
    } { $before ->
        [0] No hay nadie antes.
        [one] Hay una antes.
       *[other] Hay { $before } antes.
    }
coming-waits-how = Todavía no hay lugar. Los lugares se dan por orden de llegada, y en cuanto te toque te aviso.
coming-full = Ya no quedan lugares. Si tocas «Voy a ir», entras en la lista de espera.
coming-figures =
    <i>Para el equipo: { $people ->
        [one] va { $people } persona
       *[other] van { $people } personas
    } ({ $parties ->
        [one] lo dijo una
       *[other] lo dijeron { $parties }
    }){ $capacity ->
        [0] {""}
       *[other] , de { $capacity } lugares
    }; en espera: { $waiting }.</i>
coming-many =
    { $most ->
        [1] Aquí solo se puede tomar un lugar a la vez. Escribe 1.
       *[other] Escribe cuántas personas son, de 1 a { $most }.
    }
coming-no-room =
    No hay lugar para más. { $people ->
        [1] Tu lugar sigue igual.
       *[other] Tus { $people } lugares siguen igual.
    }
coming-over = Este encuentro ya empezó o ya pasó, así que ya no se puede cambiar quién va.
coming-taken-back = Anotado: no vas. Sigues siguiendo el encuentro.
coming-was-not = No habías dicho que ibas.
coming-has-place =
    <b>Hay lugar para ti: { $title }</b>
    { $people ->
        [1] Estabas en la lista de espera, y ahora sí vas.
       *[other] Estabas en la lista de espera, y ahora sí van: { $people } personas en total.
    }
coming-has-place-not = Si ya no puedes ir, toca el botón, para que el lugar le toque a quien sigue.
unfollowed-coming = Ya no sigues esto y no te escribo más sobre ello. Sigues contando entre quienes van.

calendar-take = Para tu calendario
calendar-file =
    <b>{ $title }</b>
    Abre este archivo para poner el encuentro en tu calendario. Si algo cambia, te lo mando otra vez.
    Lo que guardas en un calendario de Google, Apple o Microsoft se puede leer ahí.
calendar-again = Con esto va el archivo para tu calendario, como está ahora. Ábrelo, y tu calendario queda bien.

event-was =
    <b>{ $title }: ya pasó.</b>
    { $people ->
        [0] Aquí nadie había dicho que iría
        [one] Una persona había dicho que iría
       *[other] { $people } personas habían dicho que irían
    }; { $followers ->
        [one] lo sigue una.
       *[other] lo siguen { $followers }.
    } Durante un mes todavía pueden darles las gracias y contarles qué resultó. Sale como cualquier aviso, cuando el equipo esté de acuerdo.
event-was-thank = Escribirles
