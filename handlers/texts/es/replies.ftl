# Respuestas desde la cárcel: el equipo las manda y las revisa; después las lee quien escribió la carta.

command-replies = Respuestas desde la cárcel
flow-reply = una respuesta desde la cárcel
flow-wrongreply = una respuesta que está con otra carta

# Mandarlas.

reply-send-in = Mandar una respuesta
reply-pages =
    <b>Mándame la respuesta.</b>
    Fotos del papel (hasta { $photos }), o el texto, en uno o varios mensajes (hasta { NUMBER($most, useGrouping: 0) } caracteres). Si volvió el talón con el número de la carta, tómale foto también: de ahí leo el número.
    Después toca Listo. Otra persona del equipo revisa la respuesta antes de que le llegue a quien escribió la carta.
reply-pages-only = Puedo recibir texto y fotos: como fotos o como archivos JPEG, PNG o WebP. De este mensaje no guardé nada.
reply-too-long = Con este mensaje la respuesta tendría { NUMBER($length, useGrouping: 0) } caracteres, y puedo recibir hasta { NUMBER($most, useGrouping: 0) }. Este mensaje no lo guardé. Manda fotos, por favor, o el resto en otra respuesta.
reply-many-photos = En una respuesta caben hasta { $most } fotos. Esta no la guardé. Manda las demás en otra respuesta, por favor.
reply-number =
    <b>¿A qué carta responde?</b>
    El número está al pie de la hoja.
    { $read ->
        [0] Escríbelo tal como está ahí, por favor.
        [one] Esto leí en la foto. Compáralo con el papel: si es el mismo, tócalo; si no, escribe el número.
       *[other] Esto leí en las fotos. Compáralo con el papel: toca el correcto o escribe el número.
    }
reply-no-letter = Ninguna carta tiene ese número. Puede que esté mal escrito. O quien la escribió borró aquí todo lo suyo: entonces la respuesta ya no le puede llegar.
reply-not-on-paper = La carta con ese número todavía no está impresa, así que no puede tener respuesta. Mira otra vez el número, por favor.
reply-preview =
    <b>¿Es esta la respuesta a la carta { $number }?</b>
    La carta es para { $case } y se escribió el { $day }. La respuesta está en { $language }.

    { $text }

    Si la mandas, la revisa otra persona del equipo. Solo después le llega a quien escribió la carta.
reply-send = Mandarla
reply-sent-in =
    <b>Recibida.</b> La respuesta a la carta { $number } para { $case } { $others ->
        [0] queda en espera. Hace falta una segunda persona que la revise, y en el equipo solo puedes tú. Invita a alguien: /invite
       *[other] espera a que la revise otra persona del equipo. Ya avisé.
    }
    Guarda bien el papel, por favor, y borra de este chat lo que me mandaste.
reply-to-check = { $name } mandó una respuesta de { $case }. Una segunda persona tiene que revisar que sea de la carta con la que está. ¿Puedes?
reply-check = Revisarla

# Revisarlas.

replies-back = ‹ Respuestas
replies-look = Ver las respuestas
replies-list =
    { $count ->
        [0] <b>No hay respuestas por revisar.</b>
        [one] <b>Hay una respuesta por revisar.</b> Quien la mandó no la puede revisar.
       *[other] <b>Hay { $count } respuestas por revisar.</b> Quien mandó una no la puede revisar.
    }
replies-line = • a la carta { $number } para { $case }; la mandó { $name } hace { $age }
replies-unreached =
    { $count ->
        [one] Hay una respuesta revisada. Espera a que se pueda volver a escribir a quien mandó la carta.
       *[other] Hay { $count } respuestas revisadas. Esperan a que se pueda volver a escribir a quienes mandaron las cartas.
    }
reply-check-one = Revisar { $number }
reply-head =
    Respuesta a la carta <b>{ $number }</b>
    La carta: para { $case }, escrita el { $day }, firma { $pen_name }
    La mandó { $name }
reply-until =
    ¿Es de esta carta? Compara el número del talón, si lo hay, y a quién le habla la respuesta. Si fuera de otra carta, la leería una persona ajena.
    La tienes durante { $minutes }, hasta las { $until } ({ $zone }).
reply-right = ✓ Es de esta carta
reply-wrong = No es de esta carta
reply-photo = Respuesta a la carta { $code } · foto { $number } de { $count }
reply-photo-missing = Respuesta a la carta { $code } · la foto { $number } de { $count } ya no está guardada.
reply-checked =
    ✓ La respuesta a la carta { $number } para { $case } está revisada. { $reached ->
        [yes] Ahora le llega a quien escribió la carta.
        [unlinked] Espera bajo el código de la carta: nadie le puede avisar a quien la escribió; tiene que entrar a ver.
       *[no] Por ahora no puedo escribirle a quien mandó la carta. La respuesta le espera aquí.
    }
reply-was-checked =
    { $name } revisó la respuesta a la carta { $number } para { $case } que mandaste. { $reached ->
        [yes] Ahora le llega a quien escribió la carta.
        [unlinked] Espera bajo el código de la carta: nadie le puede avisar a quien la escribió; tiene que entrar a ver.
       *[no] Por ahora no puedo escribirle a quien mandó la carta. La respuesta le espera aquí.
    }
reply-wrong-sure = ¿No es la respuesta a la carta { $number } para { $case }? Entonces la borro aquí y le aviso a quien la mandó. Tiene el papel, y la puede mandar otra vez con el número correcto.
reply-wrong-yes = No es de esa carta
reply-wrong-no = Dejarla como está
reply-refused = La respuesta no le llega a quien escribió la carta { $number } para { $case }, y está borrada aquí. Le aviso a quien la mandó.
reply-was-refused = { $name } dice que la respuesta que mandaste no es de la carta { $number } para { $case }. No le llegó a nadie y está borrada aquí. Mira otra vez el número, por favor, y mándala de nuevo.
reply-left = La respuesta espera a que la revise otra persona.
reply-decided =
    { $state ->
        [waiting] Ahora no te toca decidir sobre esta respuesta: se acabó el tiempo o se la dejaste a otra persona. Toca otra vez «Revisar».
        [checked] Esta respuesta ya está revisada.
        [passed-on] Esta respuesta ya está revisada y la tiene quien escribió la carta.
        [refused] Esta respuesta no era de su carta y está borrada.
        [gone] Esta respuesta ya no está. Puede que quien escribió la carta haya borrado aquí todo lo suyo.
       *[other] Esta respuesta está en un estado que esta versión no conoce.
    } No cambió nada.
reply-not-yours = Esta respuesta la tiene que revisar otra persona: tú la mandaste, o la carta es tuya.
reply-held = Otra persona está revisando ahora esta respuesta.
reply-missed = La respuesta a la carta { $number } para { $case } no le llegó a quien la escribió: cerró su chat conmigo. Espera aquí hasta que me vuelva a escribir.
replies-old = Hay una respuesta desde la cárcel que espera revisión desde hace { $age }. ¿Puedes verla?
replies-lost =
    { $count ->
        [one] Una respuesta de { $case } ya no le puede llegar a nadie: quien escribió la carta borró todo lo suyo. También está borrada aquí.
       *[other] { $count } respuestas de { $case } ya no le pueden llegar a nadie: quien escribió las cartas borró todo lo suyo. También están borradas aquí.
    }
letter-answers = Sigue una correspondencia: a quien la escribió le llegó una respuesta de ahí el { $day }.

# Para quien escribió la carta.

reply-came =
    <b>Una respuesta de { $name } a tu carta { $code }</b>
    Llegó al equipo el { $day }. La vieron dos personas del equipo.
reply-answering = <b>Si quieres contestar</b>
reply-write-next = ✉️ Escribir la siguiente carta
reply-no-more-letters = Por ahora no se reciben cartas para este caso. La respuesta se queda un tiempo junto a tu carta.
reply-letter = Carta { $code }
reply-unknown = No tienes esa respuesta. En /letters están todas tus cartas.
reply-pages-gone = El { $day } llegó una respuesta. Su texto ya se borró aquí: no se guarda mucho tiempo después de que te llega.
reply-not-asked-for = El { $day } llegó una respuesta. En { $kept } días nadie la pidió con el código, así que aquí ya se borraron su texto y sus fotos. Si el equipo todavía tiene el papel, puede mandarla otra vez.
thread-reply = ↩︎ El { $day } llegó una respuesta.
thread-reply-button = Leer la respuesta del { $day }
thread-letter = ✉️ El { $day } siguió tu carta { $code }.
replies-unread =
    { $count ->
        [one] Hay una respuesta revisada a una carta sin vínculo con quien la escribió. Espera a que alguien entre con el código.
       *[other] Hay { $count } respuestas revisadas a cartas sin vínculo con quienes las escribieron. Esperan a que alguien entre con el código.
    }

# El idioma de una respuesta, y su traducción.

reply-in = La respuesta: en { $source }
reply-language = ¿En qué idioma está la respuesta?
reply-language-button = 🌐 La respuesta no está en { $language }
reply-language-known-button = 🌐 La respuesta está en otro idioma
reply-other-language =
    { $translated ->
        [yes] Este es el texto tal como llegó, en { $source }. También hay una traducción.
        [by-code] Este es el texto tal como llegó, en { $source }. Si el equipo encuentra a alguien que lo traduzca, la traducción también queda aquí.
       *[no] Este es el texto tal como llegó, en { $source }. Si el equipo encuentra a alguien que lo traduzca, te llega la traducción en otro mensaje.
    }
reply-translation =
    <b>Una traducción de la respuesta de { $name } a tu carta { $code }</b>
    De { $source } a { $language }. La hizo una persona del equipo, y otra la comparó con el original. Lo que se escribió en la cárcel es el original, que ya tienes.
