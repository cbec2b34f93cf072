# Avisos que ya salieron: corregirlos en los chats donde están, o borrarlos de ahí.

flow-mend = la corrección de un aviso
flow-unsend = el borrado de un aviso

audience-corrected = quienes recibieron «{ $name }» (para corregirlo)
audience-deleted = quienes recibieron «{ $name }» (para borrarlo)

announcement-correct = Corregir lo enviado
announcement-unsend = Borrar lo enviado

mend-text = ⬆️ Esto es lo que la gente tiene ahora ({ $language }). Mándame el texto como debe quedar. Si hay imagen, sigue igual.
mend-keep = Dejarlo como está
mend-sure =
    { $people ->
        [one] ¿Pongo el texto nuevo en lugar del anterior en el chat de una persona?
       *[other] ¿Pongo el texto nuevo en lugar del anterior en los chats de { $people } personas?
    }
    A nadie le suena el teléfono, y Telegram muestra que el mensaje se editó. Quien ya leyó el anterior quizá no vuelva a mirar: si importa, mándalo también como aviso nuevo.
mend-yes = Sí, corregirlo
unsend-sure =
    { $people ->
        [one] ¿Lo borro del chat de una persona?
       *[other] ¿Lo borro de los chats de { $people } personas?
    }
    Se puede durante { $kept } desde que se envió. Quien ya lo leyó, o lo reenvió, eso lo sigue teniendo.
unsend-yes = Sí, borrarlo
change-too-late = Esto ya no se puede corregir ni borrar: no está en ningún chat, o se envió hace más de 48 horas.
change-once = Ya hay una corrección o un borrado de esto en camino. Mira en /announcements: puedes esperar a que termine, o anularlo.
change-you-took-back = Retirado: lo que la gente recibió queda como está.

correction-report =
    La corrección para { $audience } ya salió, en { $took }. { $sent ->
        [one] Una persona tiene el texto nuevo.
       *[other] { $sent } personas tienen el texto nuevo.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }A una persona no le llegó, porque cerró su chat conmigo.
       *[other] { " " }A { $unreachable } personas no les llegó, porque cerraron su chat conmigo.
    }{ $failed ->
        [0] { "" }
        [one] { " " }En un chat no se pudo: el mensaje ya no está ahí, o Telegram no quiso.
       *[other] { " " }En { $failed } chats no se pudo: el mensaje ya no está ahí, o Telegram no quiso.
    }{ $missed ->
        [0] { "" }
        [one] { " " }Otra persona lo había recibido y ya no se le puede cambiar: le llegó hace demasiado tiempo, o pidió borrar todo lo suyo.
       *[other] { " " }Otras { $missed } personas lo habían recibido y ya no se les puede cambiar: les llegó hace demasiado tiempo, o pidieron borrar todo lo suyo.
    }
deletion-report =
    El borrado para { $audience } está hecho, en { $took }. { $sent ->
        [one] Ya no está en un chat.
       *[other] Ya no está en { $sent } chats.
    }{ $unreachable ->
        [0] { "" }
        [one] { " " }En el de una persona sigue, porque cerró su chat conmigo.
       *[other] { " " }En los de { $unreachable } personas sigue, porque cerraron su chat conmigo.
    }{ $failed ->
        [0] { "" }
        [one] { " " }En un chat sigue, porque Telegram no quiso borrarlo.
       *[other] { " " }En { $failed } chats sigue, porque Telegram no quiso borrarlo.
    }{ $missed ->
        [0] { "" }
        [one] { " " }Otra persona lo había recibido y ya no se le puede borrar: le llegó hace demasiado tiempo, o pidió borrar todo lo suyo.
       *[other] { " " }Otras { $missed } personas lo habían recibido y ya no se les puede borrar: les llegó hace demasiado tiempo, o pidieron borrar todo lo suyo.
    }
