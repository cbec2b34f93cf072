# Avisos: la lista, el acuerdo, pausar, anular, el avance.

command-announcements = Los avisos y cómo van
flow-calloff = la anulación de un aviso

announcements-list =
    { $count ->
        [0] Todavía no hay ningún aviso.
        [one] <b>El último aviso</b>
       *[other] <b>Los últimos { $count } avisos</b>
    }
announcements-line =
    <b>{ $excerpt }</b>
    { $state }
announcements-button = Todos los avisos
announcement-write = Escribir uno nuevo
announcement-look = Verlo
announcement-decide = Leerlo y decidir
announcement-picture = (una imagen)
announcement-decided = Este aviso ya avanzó mientras tanto. En /announcements ves cómo va.
announcement-unknown = Ese aviso no existe.

audience-subscribers = todas las personas suscritas
audience-followers = quienes siguen «{ $name }»

announcement-version =
    ⬇️ { $people ->
        [0] Por ahora nadie lee esto
        [one] Una persona recibe exactamente esto
       *[other] { $people } personas reciben exactamente esto
    } ({ $languages }):
announcement-words = ⬇️ El texto ({ $languages }):
announcement-soon = en cuanto el equipo esté de acuerdo
announcement-at = { $at }

announcement-proposed = Propuesto, para { $audience }. No sale hasta que el equipo esté de acuerdo.
announcement-scheduled = Acordado, para { $audience }. Sale a su hora, sin que nadie haga nada más. Hasta entonces se puede retirar.
announcement-sending =
    Se está enviando a { $audience }: { $tried } de { $total }.
    Enviados: { $sent }. No disponibles: { $unreachable }. Con error: { $failed }.
announcement-paused =
    En pausa. Van { $tried } de { $total } ({ $audience }). No sale nada más hasta que alguien toque «Reanudar».
announcement-done =
    Enviado a { $audience }, en { $took }.
    Enviados: { $sent }. No disponibles: { $unreachable }. Con error: { $failed }.
announcement-cancelled =
    { $tried ->
        [0] Anulado. No le llegó a nadie.
        [one] Anulado. Ya le había llegado a una persona; no le llega a nadie más.
       *[other] Anulado. Ya les había llegado a { $tried } personas; no le llega a nadie más.
    }
announcement-stands =
    Eso no se puede hacer ahora. Está así:

    { $state }

announcement-proposal =
    <b>De:</b> { $author }
    <b>Personas:</b> { $people } (tarda más o menos { $takes })
    <b>Cuándo:</b> { $when }
announcement-standing =
    { $missing ->
        [one] Falta el acuerdo de una persona más del equipo.
       *[other] Falta el acuerdo de { $missing } personas más del equipo.
    } De acuerdo hasta ahora: { $names }.
announcement-agree = ✓ De acuerdo, que salga
announcement-pause = Pausar
announcement-proceed = Reanudar
announcement-calloff = Anular el aviso
announcement-you-agreed = Estás de acuerdo.
announcement-begins = Estás de acuerdo y con eso basta: sale ahora. Enseguida te muestro cómo va.
announcement-own =
    El aviso es tuyo, así que tu acuerdo ya cuenta. { $missing ->
        [one] Falta el de otra persona.
       *[other] Falta el de otras { $missing } personas.
    }
announcement-agreed-already =
    Tu acuerdo ya cuenta. { $missing ->
        [one] Falta el de otra persona.
       *[other] Falta el de otras { $missing } personas.
    }
calloff-sure =
    { $state }

    ¿Anulo este aviso? { $tried ->
        [0] El texto se conserva y se puede volver a proponer después.
       *[other] Lo que ya salió no se puede deshacer.
    }
calloff-yes = Sí, anularlo
calloff-no = No, dejarlo como está

announcement-agreed-notice =
    { $name } está de acuerdo con el aviso para { $audience }. { $state ->
        [proposed] { $missing ->
            [one] Falta una persona más.
           *[other] Faltan { $missing } personas más.
        }
        [scheduled] Con eso basta: sale a su hora.
        [sending] Con eso basta: sale ahora.
        [paused] Por ahora está en pausa.
        [done] Ya salió.
        [cancelled] Mientras tanto se anuló.
        [taken-back] Mientras tanto se retiró.
       *[other] Está en un estado que esta versión no conoce.
    }
called-off-notice =
    { $name } anuló el aviso para { $audience }. { $tried ->
        [0] No le llegó a nadie.
        [one] Ya le había llegado a una persona.
       *[other] Ya les había llegado a { $tried } personas.
    }
announcement-report =
    Ya salió el aviso para { $audience }, en { $took }.
    { $sent ->
        [one] Le llegó a una persona.
       *[other] Les llegó a { $sent } personas.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }A una persona no le llegó, porque cerró su chat conmigo.
       *[other] { " " }A { $unreachable } personas no les llegó, porque cerraron su chat conmigo.
    }{ $failed ->
        [0] { "" }
        [one] { " " }A una persona no le llegó por otro motivo.
       *[other] { " " }A { $failed } personas no les llegó por otro motivo.
    }

announcement-late = El aviso a { $audience } debía salir: { $at }. Pero en ese momento yo no estaba en marcha. Puede que diga algo que ya no es así, por eso lo retengo. ¿Sale ahora, a { $total ->
        [one] una persona
       *[other] { $total } personas
    }, o se anula?
announcement-interrupted = Estuve un tiempo sin funcionar, a mitad del aviso a { $audience }: iban { $tried } de { $total }. Puede que diga algo que ya no es así, por eso retengo lo que falta. ¿Sigue, o se anula?

announce-picture-coming = Todavía estoy descargando la imagen y haciéndola de nuevo, sin lo que viene escondido en esos archivos (dónde y con qué se tomó). Mírala en un momento.
announce-picture-look = Ver cómo queda
