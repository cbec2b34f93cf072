# Traducciones: las hace quien traduce y las revisa otra persona del equipo.

command-translate = Traducir cartas y respuestas
command-translations = Traducciones por revisar
flow-translated = una traducción
flow-languages = los idiomas que traduces
flow-wrongtranslation = una traducción que se devuelve

# Para quien traduce.

translate-back = ‹ Traducir
translate-look = Ver
translate-languages-first =
    <b>¿Qué idiomas traduces?</b>
    Dime al menos dos y te doy cartas y respuestas entre esos idiomas.
translate-waiting =
    { $count ->
        [0] <b>No hay nada por traducir</b> entre tus idiomas.
        [one] <b>Hay un texto por traducir</b> entre tus idiomas.
       *[other] <b>Hay { $count } textos por traducir</b> entre tus idiomas.
    }
    Traduces: { $languages }.
translate-next = Tomar el siguiente
translate-go-on = Seguir con el tuyo
translate-none = Entre tus idiomas no hay nada que no tenga ya otra persona. Gracias por mirar.
translate-head =
    { $what ->
        [letter] Una carta para <b>{ $case }</b>
       *[reply] Una respuesta de <b>{ $case }</b>
    }
    De <b>{ $source }</b> a <b>{ $language }</b>
    Quién escribe desde fuera no se lo digo a nadie: no trates de adivinarlo, por favor, y no guardes copia.
translate-sent-back = ↩︎ <b>Se devolvió,</b> por esto: { $reason }
translate-earlier = <b>Así estaba la traducción:</b>
translate-until = Lo tienes hasta las { $until } del { $day } ({ $zone }); después sale de este chat. Las fotos se quedan como están; traduce también lo que dicen, por favor.
translate-photo = Foto { $number } de { $count }
translate-photo-missing = La foto { $number } de { $count } ya no está guardada.
translate-write = ✎ Escribir la traducción
translate-words =
    <b>Escribe la traducción al { $language }.</b>
    En uno o varios mensajes, hasta { NUMBER($most, useGrouping: 0) } caracteres. Di lo que dice: sin quitar, sin agregar y sin embellecer. Sin firma: esa la pongo yo.
    Después toca Listo.
translate-preview =
    <b>¿Es esta tu traducción al { $language }?</b>

    { $text }

    Si la entregas, otra persona del equipo la compara con el original.
translate-send = Entregarla
translate-submitted =
    <b>Entregada.</b> Gracias. { $others ->
        [0] Falta que la revise otra persona del equipo, y ahora mismo nadie más puede. Avísale a alguien de coordinación, por favor.
       *[other] Ahora la revisa otra persona del equipo, y te cuento qué dice.
    }{ $more ->
        [0] { "" }
        [one] { " " }Hay otro texto por traducir entre tus idiomas.
       *[other] { " " }Hay otros { $more } textos por traducir entre tus idiomas.
    }
translate-left = Queda libre para otras personas, y sale de este chat.
translate-new =
    { $count ->
        [one] Hay un texto nuevo por traducir entre tus idiomas.
       *[other] Hay { $count } textos nuevos por traducir entre tus idiomas.
    }
translation-length = Una traducción tiene hasta { NUMBER($most, useGrouping: 0) } caracteres, y por lo menos uno; con este mensaje tendría { NUMBER($length, useGrouping: 0) }. Este mensaje no lo guardé.
translation-other = Ahora estás traduciendo otro texto. Termínalo antes, por favor, o déjaselo a otra persona: /translate
translation-held = Este lo tiene ahora otra persona.
translation-not-yours = Este no es para ti: es tuyo, o no has dicho que traduces entre estos idiomas.

languages-button = Mis idiomas
languages-which =
    <b>¿Qué idiomas traduces?</b>
    { $count ->
        [0] Por ahora ninguno. Toca cada uno que escribas bien.
        [one] Por ahora { $languages }. Para traducir hacen falta dos.
       *[other] Traduces { $languages }. Toca uno para quitarlo o agregarlo.
    }
    Esto solo lo leo yo, para darte lo que puedes traducir. Se guarda cifrado y se borra cuando dejas el equipo.
languages-on = ✓ { $language }
languages-off = { $language }
languages-named = ¿Cómo se llama ese idioma?
languages-unknown = No conozco ningún idioma que se llame así. Escríbelo de otra manera, por favor.
translator-languages = Guardo hasta { $most } idiomas. Quita uno antes, por favor.

# Para quien revisa.

translations-back = ‹ Traducciones
translations-look = Ver las traducciones
translations-list =
    { $count ->
        [0] <b>No hay traducciones por revisar.</b>
        [one] <b>Hay una traducción por revisar.</b> Quien la hizo no la puede revisar.
       *[other] <b>Hay { $count } traducciones por revisar.</b> Quien hizo una no la puede revisar.
    }
translations-line =
    • { $what ->
        [letter] carta para { $case }
       *[reply] respuesta de { $case }
    }, de { $source } a { $language }; la hizo { $name }; hace falta desde hace { $age }
translations-wanted =
    { $count ->
        [one] <b>Hay un texto que espera traducción:</b>
       *[other] <b>Hay { $count } textos que esperan traducción:</b>
    }
translations-pair =
    • { $count }: de { $source } a { $languages }{ $somebody ->
        [yes] { "" }
       *[no] . ⚠️ Nadie del equipo ha dicho que traduzca entre estos idiomas: con /invite entran quienes traducen
    }
translation-check = Revisarla
translation-check-one = Revisar: { $source } → { $language }, { $case }
translation-to-check =
    { $what ->
        [letter] Una carta para { $case }
       *[reply] Una respuesta de { $case }
    } está traducida de { $source } a { $language }. La tiene que comparar alguien que lea los dos idiomas. ¿Puedes?
translation-original =
    <b>El original,</b> en { $source } ({ $what ->
        [letter] carta para { $case }
       *[reply] respuesta de { $case }
    })
translation-head = <b>La traducción</b> al { $language }, de { $name }
translation-until =
    ¿Dice lo mismo, y nada más? Si no lees bien los dos idiomas, déjasela a otra persona, por favor: después de ti no la mira nadie.
    La tienes durante { $minutes }, hasta las { $until } ({ $zone }).
translation-right = ✓ Dice lo mismo
translation-wrong = Devolverla
translation-undo = Deshacer
translation-approved =
    ✓ La traducción de { $source } a { $language } está aprobada. { $what ->
        [letter] La carta para { $case } ya se puede imprimir: primero la traducción y detrás el original.
       *[reply] Le llega a quien escribió a { $case } en cuanto se pueda.
    }
translation-was-approved =
    { $name } revisó tu traducción de { $source } a { $language } y la aprobó. { $what ->
        [letter] Sale con la carta para { $case }.
       *[reply] Le llega a quien escribió a { $case }.
    } Gracias.
translation-why = ¿Qué tiene que cambiar? Lo lee { $name }, para mejorarla. Di en qué parte, por favor.
translation-why-long = Son { $length } caracteres; dilo en { $most } como máximo, por favor.
translation-sent-back = La traducción de { $source } a { $language } se le devuelve a quien la hizo, con lo que escribiste.
translation-was-sent-back =
    { $name } te devuelve tu traducción de { $source } a { $language }:

    { $reason }

    ¿La puedes mejorar? También la puede tomar otra persona.
translation-again = Verla otra vez
translation-left = La traducción espera a que la revise otra persona.
translation-undone = La aprobación queda deshecha. La traducción de { $source } a { $language } espera otra vez revisión.
translation-decided =
    { $state ->
        [wanted] Ahora esto no es tuyo: se acabó el tiempo, se lo dejaste a otra persona o la carta se está imprimiendo.
        [submitted] Ahora no te toca decidir sobre esta traducción: se acabó el tiempo, se la dejaste a otra persona o la hiciste tú.
        [sent-back] Esta traducción se devolvió, para que la mejoren.
        [approved] Esta traducción ya está aprobada, y puede que su carta ya esté en un lote.
        [passed-on] Esta traducción ya está aprobada, y ya la tiene quien la esperaba.
        [dropped] Esta traducción ya no hace falta: la carta se retiró o se le devolvió a quien la escribió.
        [gone] Esta traducción ya no está. Puede que quien escribió la carta haya borrado aquí todo lo suyo.
       *[other] Esta traducción está en un estado que esta versión no conoce.
    } No cambió nada.
translations-old = Hay algo que espera desde hace { $age } a que lo traduzcan, o a que revisen su traducción. ¿Puedes ver?

# Para quien escribió.

letter-was-approved-translate = Tu carta { $code } para { $case } está aprobada. Antes de imprimirla, el equipo la traduce a un idioma que se lea ahí, y eso puede tardar. Te aviso cuando el equipo la haya enviado a la cárcel. Dónde está: /letters
letter-to-be-translated = 🌐 Espera a que la traduzcan, antes de imprimirse.
