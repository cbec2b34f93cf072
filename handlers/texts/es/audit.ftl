# El registro, como lo lee la coordinación; su cabeza; y quién lleva tiempo sin venir.

command-audit = Qué se hizo aquí, y quién
audit-title = <b>Qué se hizo</b>
audit-title-of = <b>Qué se hizo</b>: { $what }
audit-line = { $number } · { $day }, { $hour } · { $who } { $deed }{ $which }
audit-by = <b>{ $name }</b>
audit-by-itself = –
audit-about = : { $what }
audit-about-role = : { role } ({ $name })
audit-about-new = : { role }
audit-about-letters = { $count ->
        [one] : una carta { $batch }
       *[other] : { $count } cartas { $batch }
    }
audit-none = No hay nada de esto.
audit-unknown = No hay nadie en el equipo con el nombre { $name }. Elige un tipo, o escribe /audit y un nombre, tal como lo muestra /team.
audit-older = Anteriores ›
audit-head =
    La cabeza, que vale por todo: <code>{ $head }</code>
    Guardada en otro lugar, muestra después si algo se cambió o se cortó: <code>paloma check { $head }</code>
audit-head-today =
    La cabeza del registro, al día de hoy: <code>{ $head }</code>
    Guárdala donde no la pueda cambiar nadie que tenga el servidor. Quien administra el servidor la compara después con <code>paloma check { $head }</code>. /audit muestra qué se hizo.
team-seen = { "  " }estuvo aquí por última vez el { $day }
team-unseen = Sin venir desde hace { $days } días o más: { $names }. Si no sabes por qué, pregunta por otro medio. Quien no aparece no debería conservar su lugar en el equipo, ni quien tenga su teléfono: /team
audit-kind = { $area ->
        [all] Todo
        [team] Equipo
        [letters] Cartas
        [paper] En papel
        [replies] Respuestas
        [translations] Traducciones
        [hotline] Mensajes para el equipo
        [money] Donaciones
        [announcements] Avisos
        [content] Textos
        [program] El bot mismo
       *[other] Algo que esta versión no conoce
    }
audit-deed = { $deed ->
        [invited] invitó a alguien
        [joined] entró al equipo
        [removed] sacó a alguien del equipo
        [role-taken] quitó una función
        [claimed] empezó a leer una carta
        [passed] dejó una carta a otras personas
        [approved] aprobó una carta
        [rejected] devolvió una carta
        [letter-agreed] dio la primera de dos aprobaciones a una carta
        [approved-alone] aprobó sin nadie más una carta que pide dos personas
        [changes-asked] pidió cambios en una carta
        [revised] quien escribió una carta la cambió
        [redaction-offered] ofreció quitar partes de una carta
        [redaction-accepted] quien escribió aceptó quitar partes
        [redaction-declined] quien escribió no quiso quitar partes
        [held] apartó una carta
        [set-apart] una carta espera aparte
        [brought-back] una carta volvió a la cola
        [taken-up] retomó una carta
        [flagged] planteó una carta al equipo
        [noted] anotó algo sobre una carta
        [looked-up] buscó una carta
        [reason-kept] guardó palabras para el equipo
        [reason-dropped] quitó palabras que guardaba el equipo
        [undone] deshizo una decisión
        [unapproved] retiró una aprobación
        [withdrawn] quien escribió una carta la retiró
        [own-words] le escribió con sus propias palabras a quien escribió una carta
        [set-aside] devolvió todas las cartas en espera de una persona
        [muted] dejó de recibir lo que manda alguien, por un tiempo
        [unmuted] volvió a recibir lo que manda alguien
        [put-on-paper] puso cartas en una tanda de impresión
        [had-again] pidió otra vez una tanda de impresión
        [printed] marcó cartas como impresas
        [taken-out-of-batch] sacó una carta de una tanda
        [not-printed] deshizo que unas cartas estaban impresas
        [handed-over] marcó cartas como enviadas a la cárcel
        [delivered] supo que entregaron cartas
        [returned] supo que cartas volvieron
        [censored] supo que censuraron cartas
        [refused] supo que no aceptaron cartas
        [transferred] supo de un traslado a otra cárcel
        [released] supo de una liberación
        [corrected] corrigió lo que se supo de unas cartas
        [mail-asked] pidió una tanda por correo
        [mail-asked-again] pidió otra vez un archivo por correo
        [mail-found] vio que un archivo llegó por correo
        [mailed] se mandó un archivo por correo
        [announced] propuso un aviso
        [agreed] aprobó un aviso
        [begun] empezó a salir un aviso
        [paused] pausó un aviso
        [sending] dejó seguir un aviso
        [cancelled] anuló un aviso
        [gone-out] un aviso terminó de salir
        [reply-sent-in] mandó una respuesta desde la cárcel
        [reply-checked] confirmó que una respuesta es de su carta
        [reply-refused] vio que una respuesta no es de su carta
        [reply-passed-on] se entregó una respuesta
        [reply-missed] no se pudo entregar una respuesta
        [translation-wanted] hace falta una traducción
        [translation-taken] tomó una traducción
        [translation-submitted] entregó una traducción
        [translation-sent-back] devolvió una traducción
        [translation-approved] aprobó una traducción
        [translation-undone] retiró la aprobación de una traducción
        [translation-passed-on] se entregó una traducción
        [translation-missed] no se pudo entregar una traducción
        [translation-dropped] ya no hace falta una traducción
        [thread-opened] alguien le escribió al equipo
        [thread-taken] leyó una conversación con el equipo
        [thread-answered] respondió en una conversación
        [thread-closed] se cerró una conversación
        [donation-proposed] se propusieron datos para donar
        [donation-agreed] confirmó datos para donar
        [donation-shown] los datos para donar se muestran
        [donation-refused] rechazó datos para donar
        [forgotten] alguien borró todo lo suyo
        [published] se publicó un texto del grupo
        [taken-over] tomado de una versión anterior
        [older-accepted] quien administra aceptó una base anterior
        [locked] cerró el bot
        [unlocked] quien administra abrió el bot
        [end-asked] quiso destruir todo
        [end-stopped] paró la destrucción de todo
        [ended] se decidió destruir todo
        [code-set] configuró códigos de un solo uso
        [code-reset] anuló los códigos de alguien
        [codes-wanted] empezó a pedir códigos de un solo uso
        [codes-unwanted] dejó de pedir códigos de un solo uso
        [donation-mistyped] escribió mal el final de un número que había que confirmar
        [taken-back] retiró un aviso antes de que saliera
        [edition-published] publicó un texto en el chat
        [edition-withdrawn] quitó un texto
       *[other] hizo algo que esta versión no conoce
    }
