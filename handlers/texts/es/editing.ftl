# Escribir campañas, casos, encuentros y formas de donar en el chat, y publicarlos.

command-campaigns = Escribir y publicar campañas
flow-campaigns = la lista de campañas
flow-add = algo nuevo para una campaña
flow-edit = la ficha de una campaña
flow-change = el cambio de un dato
flow-takeout = quitar una parte
flow-preview = una vista previa
flow-publish = la publicación
flow-throwaway = descartar un borrador
flow-catchup = seguir con un borrador
flow-takeoff = quitar algo de la lista
flow-versions = las versiones anteriores
flow-restore = volver a publicar una versión anterior

edit-campaigns =
    { $count ->
        [0] Todavía no hay ninguna campaña. Escribe aquí la primera: nadie fuera del equipo la ve antes de que la publiques.
       *[other] <b>Las campañas</b>
    }
edit-add-campaign = + Una campaña nueva
edit-add-case = + Caso
edit-add-event = + Encuentro
edit-add-donation = + Forma de donar
edit-campaign =
    <b>{ $title }</b>
    { $status }
edit-campaign-itself = La campaña en sí
edit-campaigns-back = Todas las campañas
edit-campaign-back = Su campaña
edit-sheet = Ver la ficha
edit-up = Volver
edit-line =
    { $part ->
        [campaign] 📣
        [case] 👤
        [event] 📅
        [donation] 💶
       *[other] 💶
    } <b>{ $title }</b> – { $status }
edit-status =
    { $stands ->
        [new] sin publicar
        [listed] en la lista
       *[off] fuera de la lista
    }{ $draft ->
        [yes] , con borrador
       *[no] { "" }
    }
edit-head =
    { $part ->
        [campaign] Campaña
        [case] Caso
        [event] Encuentro
        [donation] Forma de donar
       *[other] Forma de donar
    }: <b>{ $title }</b>
    { $status }
edit-draft =
    { $own ->
        [yes] ✏️ Este es el borrador, como lo dejaste el { $day }. Nadie fuera del equipo lo ve antes de que se publique.
       *[no] ✏️ Este es el borrador, como lo dejó { $name } el { $day }. Puedes seguir con él. Nadie fuera del equipo lo ve antes de que se publique.
    }
edit-languages = <b>Idiomas</b>: { $languages }
edit-short-name = <b>Nombre corto, en los enlaces</b>: { $slug }
edit-field = <b>{ $field }</b>: { $value }
edit-nothing = –
edit-in = { $language }: { $value }
edit-parts =
    { $count ->
        [one] 1 entrada
       *[other] { $count } entradas
    }
edit-fields =
    { $count ->
        [one] 1 dato
       *[other] { $count } datos
    }
edit-complete = ✅ No falta nada. Mira la vista previa y { $onward ->
        [propose] proponlo al equipo
       *[publish] publícalo
    }.
edit-lacking =
    { $count ->
        [one] Antes de publicarlo hay que corregir una cosa:
       *[other] Antes de publicarlo hay que corregir { $count } cosas:
    }
edit-missing = • Falta: { $field }
edit-missing-in = • Falta: { $field } (idioma: { $language })
edit-wrong = • { $field }: { $why }

edit-preview = 👁 { $language }
edit-publish = Publicar
edit-propose = Proponer al equipo
edit-throw-away = Descartar borrador
edit-versions = Versiones anteriores
edit-end-campaign = Terminar la campaña
edit-take-off = Quitar de la lista

edit-ask =
    <b>{ $field }</b>{ $where ->
        [language] { " " }({ $language })
       *[everywhere] { "" }
    }

    { $there ->
        [yes]
            Ahora dice:
            { $present }
       *[no] Todavía no dice nada.
    }

    { $how ->
        [several] { $there ->
                [yes] Escríbelo todo de nuevo, una cosa en cada línea.
               *[no] Escribe una cosa en cada línea.
            }
        [figure] Escribe el número.
        [prose] { $there ->
                [yes] Escribe de nuevo el texto completo, en un solo mensaje.
               *[no] Escribe el texto completo en un solo mensaje.
            } Puedes usar *cursivas*, **negritas**, enlaces, listas y citas; deja una línea vacía entre párrafos.
       *[line] { $there ->
                [yes] Escríbelo de nuevo.
               *[no] Escríbelo.
            }
    }
edit-keep = Dejarlo como está
edit-same = Igual en todos los idiomas
edit-empty = Dejarlo vacío
edit-choose =
    <b>{ $field }</b>

    Ahora: { $present }
edit-part =
    { $title }
    <b>{ $field }</b>{ $number ->
        [0] { "" }
       *[other] { " " }{ $number }
    }
edit-add-item = + Otra más
edit-take-out = Quitar esto
edit-take-out-sure = ¿Quitar esto de «{ $field }»? Solo cambia el borrador.
edit-take-out-yes = Sí, quitarlo
edit-language-more = + { $language }
edit-language-less = – { $language }
edit-languages-which =
    Los textos de esta campaña están en: { $languages }

    Toca un idioma para añadirlo o para quitarlo. Lo que aún no esté escrito en un idioma se señala en cada ficha.
edit-one-language = Una campaña necesita al menos un idioma.

edit-new-name =
    ¿Cómo se llama { $part ->
        [campaign] la nueva campaña
        [case] la persona, o el grupo
        [event] el encuentro
        [donation] esta forma de donar
       *[other] esta forma de donar
    }? Escribe el nombre en este idioma: { $language }
edit-new-slug = ¿Y su nombre corto, que será parte de los enlaces? Minúsculas sin acento, números y guiones. No se puede cambiar después.
edit-new-languages = ¿En qué idiomas se va a escribir esta campaña? Lo puedes cambiar más tarde.
edit-all-languages = En todos: { $languages }
edit-only-language = Solo en { $language }
edit-changed-meanwhile = Otra persona acaba de cambiar «{ $field }». Esto es lo que dice ahora; lo que escribiste sigue en este chat.
edit-unknown = No conozco eso. En /campaigns está todo lo que hay.
edit-no-field = Ese dato no existe (o ya no existe).
edit-no-money = Los datos para donar los ve en esta lista quien decide sobre el dinero en el equipo.

edit-overtaken =
    Desde que se empezó este borrador se publicó otra cosa, y yo no borro nada que no hayas visto. Si publicas el borrador, cambia esto:

    { $changes }
edit-catch-up = Seguir con el borrador
edit-draft-changed = { $name } cambió este borrador mientras tanto. Míralo otra vez, por favor.
edit-publish-sure =
    ¿Publicar «{ $title }» ahora? Todo el mundo verá esto al momento:

    { $changes }
edit-propose-sure =
    ¿Proponer «{ $title }» al equipo? No se le muestra a nadie hasta que suficientes personas del equipo confirmen exactamente esto:

    { $changes }
edit-publish-yes = Sí
edit-not-yet = Todavía no
edit-published =
    ✅ «{ $title }» está publicado. { $part ->
        [campaign] El resto del equipo ya lo sabe.
        [case] Si ahora recibe cartas, o deja de recibirlas, lo sabrá quien le escribe o sigue el caso.
        [event] Si cambia el día, la hora o el lugar, quienes lo siguen lo sabrán en diez minutos: si hay un error, corrígelo antes.
        [donation] El resto del equipo ya lo sabe.
       *[other] El resto del equipo ya lo sabe.
    }
edit-published-notice =
    { $new ->
        [yes] { $name } publicó «{ $title }»:
       *[no] { $name } publicó un cambio en «{ $title }»:
    }

    { $changes }
edit-proposed = «{ $title }» está ante el equipo. Se mostrará cuando lo confirmen suficientes personas.
edit-throw-away-sure =
    { $own ->
        [yes] ¿Descartar tu borrador de «{ $title }»? Lo publicado queda como está.
       *[no] ¿Descartar el borrador de «{ $title }», que escribió { $name }? Lo publicado queda como está.
    }
edit-throw-away-yes = Sí, descartarlo
edit-thrown-away = El borrador de «{ $title }» ya no existe.
edit-take-off-sure =
    { $part ->
        [campaign]
            ¿Terminar «{ $title }»? { $parts ->
                [0] No tiene nada más en la lista.
                [one] Con ella deja de mostrarse un caso, encuentro o forma de donar.
               *[other] Con ella dejan de mostrarse { $parts } casos, encuentros y formas de donar.
            }
            Quien esté escribiendo una carta se entera y no pierde ni una palabra; las cartas que ya tienen siguen su camino; se avisa a quienes siguen algo. Un enlace sigue llevando a la campaña, que dice que terminó.
        [case] ¿Quitar «{ $title }» de la lista? Ya nadie podrá escribirle. Quien esté escribiendo se entera y no pierde ni una palabra; las cartas que ya tienen se quedan con ustedes. A quienes siguen el caso se les avisa en diez minutos.
        [event] ¿Quitar «{ $title }» de la lista? A quienes lo siguen se les avisa en diez minutos que se anuló.
        [donation] ¿Quitar «{ $title }» de la lista? A quienes lo siguen se les avisa en diez minutos que se anuló.
       *[other] ¿Quitar «{ $title }» de la lista? A quienes lo siguen se les avisa en diez minutos que se anuló.
    }
edit-take-off-yes = Sí, quitarlo
edit-end-campaign-yes = Sí, terminarla
edit-taken-off =
    { $part ->
        [campaign] «{ $title }» terminó. Para retomarla, publica una versión anterior.
        [case] «{ $title }» está fuera de la lista. Para ponerlo de nuevo, publica una versión anterior.
        [event] «{ $title }» está fuera de la lista. Para ponerlo de nuevo, publica una versión anterior.
        [donation] «{ $title }» está fuera de la lista. Para ponerlo de nuevo, publica una versión anterior.
       *[other] «{ $title }» está fuera de la lista. Para ponerlo de nuevo, publica una versión anterior.
    }
edit-taken-off-notice =
    { $part ->
        [campaign] { $name } terminó la campaña «{ $title }».
        [case] { $name } quitó «{ $title }» de la lista.
        [event] { $name } quitó «{ $title }» de la lista.
        [donation] { $name } quitó «{ $title }» de la lista.
       *[other] { $name } quitó «{ $title }» de la lista.
    }
edit-versions-of = <b>{ $title }</b>: lo publicado hasta ahora
edit-version =
    { $number }. { $day }, { $by ->
        [member] { $name }
       *[folder] de la carpeta de la campaña
    }{ $was ->
        [taken] : quitado de la lista
       *[there] { "" }
    }
edit-restore = Publicar de nuevo la n.º { $number }
edit-restore-sure =
    ¿Publicar de nuevo la n.º { $number }, como versión nueva? Cambia esto:

    { $changes }
edit-restore-wrong = A esa versión le falta algo que ahora es necesario. Cambia mejor la ficha.
edit-more-changes = … y { $count } más
edit-no-changes = No cambia nada.
edit-change-in = <b>{ $field }</b> ({ $language }): { $value }
edit-preview-of = 👁 <i>Vista previa ({ $language }). Nadie más ve esto.</i>
edit-preview-lacks = Todavía no hay vista previa: aún falta algo en este idioma: { $language }. La ficha dice qué.

edition-gone = Mientras tanto esto se cambió, se publicó o se descartó. Abre la ficha de nuevo, por favor.
edition-changed = Mientras tanto otra persona cambió este dato. Abre la ficha de nuevo, por favor.
edition-overtaken = Mientras tanto se publicó otra cosa. Abre la ficha de nuevo, por favor.
edition-slug-taken = <code>{ $slug }</code> ya está ocupado. Elige otro nombre corto, por favor.
edition-withdrawn = Esto ya está fuera de la lista.
edition-campaign-first = Su campaña no está publicada, o ya terminó. Publica primero la campaña, por favor.

edit-this = ✏️ Editar
campaign-ended =
    <b>{ $title }</b>

    Esta campaña terminó el { $day }. Ya no se le puede escribir a nadie y no pide nada.

flow-stilltrue = anotar que algo sigue siendo cierto
edit-is-true = ✓ Sigue siendo cierto: { $title }
edit-still-true = Anotado: todo lo de «{ $title }» seguía siendo cierto el { $day }. Ese día se muestra junto a los datos.
edit-old-facts =
    { $count ->
        [one] Nadie ha revisado esto en { $days } días. ¿Sigue siendo cierto todo? ¿Dónde está la persona, se le puede escribir, qué se pide?
       *[other] Nadie ha revisado estas { $count } cosas en { $days } días. ¿Sigue siendo cierto todo? ¿Dónde están las personas, se les puede escribir, qué se pide?
    }
edit-check-now = Hoy sigue siendo cierto
checked-on = Revisado por última vez el { $day }.

edit-send-photo =
    <b>{ $field }</b>

    Manda la foto. De ella solo se guarda lo que se ve: ni lugar, ni aparato, ni hora.
edit-photo-there = una foto
case-photo = 🖼 Foto
photo-shown = { $name }: { $alt }
case-no-photo = No hay foto de este caso (o ya no la hay).
edit-photo-coming = La foto todavía está en camino. Manda lo mismo otra vez en un momento, por favor; no se pierde nada.
