# Las cartas en papel.

command-print = Imprimir cartas y anotar qué pasó con ellas
flow-print = la impresión de cartas
flow-handed = la anotación de un envío
flow-heard = la anotación de qué pasó con las cartas
flow-correct = la corrección de lo anotado

print-waiting =
    { $count ->
        [0] No hay cartas aprobadas por imprimir.
        [one] Hay <b>una carta aprobada</b> por imprimir.
       *[other] Hay <b>{ $count } cartas aprobadas</b> por imprimir.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Toca un nombre y te muestro qué va a pasar antes de hacer nada.
    }
print-case = • para { $case }: { $count }
print-choice = Hacer el PDF: { $name } ({ $count })
print-all = todas
print-under-way = <b>Lotes sin terminar</b>
print-batch-line =
    • <code>{ $code }</code>, lo armó { $name } el { $day }: { $approved ->
        [0] { $printed ->
            [one] una carta impresa, todavía sin enviar
           *[other] { $printed } cartas impresas, todavía sin enviar
        }
        [one] una carta que nadie ha marcado como impresa
       *[other] { $approved } cartas que nadie ha marcado como impresas
    }
print-look = Ver { $code }
print-back = ‹ Impresión
print-nothing = Ahí no hay ninguna carta por imprimir. Puede que ya esté en un lote: en /print ves los lotes sin terminar.
print-unknown = Ese lote no existe, o quienes escribieron las cartas ya las borraron. En /print ves lo que hay.

print-file =
    <b>Lote { $code }:</b> { $count ->
        [one] una carta.
       *[other] { $count } cartas.
    } La primera hoja de cada archivo es para ti, para ir marcando; no la metas nunca en un sobre. Cada carta empieza en su propia hoja.

    En el papel va un número como { $code }-1 y nunca el código de recibo. El archivo no va cifrado: cuando esté impreso, bórralo de este chat y de donde lo hayas guardado.
print-failed =
    No pude preparar el PDF del lote <code>{ $code }</code>: tardaba demasiado o faltaba memoria. No se perdió nada: las cartas siguen en el lote y no le avisé a nadie. Vuelve a pedir el archivo con el botón, por favor. Si tampoco sale, avísale a quien administra el servidor.
print-without =
    { $count ->
        [one] Una carta de este lote no está en el archivo: se envió hace tiempo y su texto ya se borró.
       *[other] { $count } cartas de este lote no están en el archivo: se enviaron hace tiempo y su texto ya se borró.
    }
print-pages-gone = Las cartas del lote { $code } se enviaron hace tiempo y su texto ya se borró. El archivo ya no se puede volver a hacer.
print-odd = ⚠️ Hay caracteres que no se pueden imprimir. En su lugar queda un cuadro tachado:
print-odd-line = • <code>{ $code }</code>: { $signs }
print-all-printed = ✓ Todo impreso
print-later = Ahora no
print-again = El archivo otra vez
print-batch =
    <b>Lote { $code }</b>
    Lo armó { $name } el { $day }. { $count ->
        [one] Una carta.
       *[other] { $count } cartas.
    }
print-closed =
    ⚠ { $why ->
        [released] Ya en libertad: la cárcel no entregaría las cartas.
        [transferred] Desde entonces, en otra cárcel.
        [died] Falleció. Pregunta al equipo qué se hace con las cartas.
        [refuses-mail] Ahí rechazan las cartas.
        [address-unknown] Por ahora no se sabe la dirección.
       *[other] Este caso ya no recibe cartas.
    }
print-letter =
    • <code>{ $number }</code> para { $case } (código de recibo <code>{ $code }</code>): { $state ->
        [pending] espera una decisión
        [on-hold] el equipo la dejó para después
        [changes-asked] quien la escribió la está cambiando
        [redaction-offered] falta que responda quien la escribió
        [rejected] devuelta a quien la escribió
        [withdrawn] retirada por quien la escribió
        [approved] nadie la ha marcado como impresa
        [printed] impresa
        [handed-over] enviada a la cárcel
        [delivered] entregada, según supo el equipo
        [returned] vino de vuelta
        [censored] censurada
        [refused] no la recibieron
        [transferred] trasladaron a la persona a otra cárcel
        [released] la persona salió libre
       *[other] en un estado que esta versión no conoce
    }
print-printed =
    { $count ->
        [one] Quedó marcada como impresa una carta del lote { $code }. Cuando se haya enviado a la cárcel, dilo aquí o en /print{ $told ->
            [0] .
           *[other] ; solo entonces le aviso a quien la escribió.
        }
       *[other] Quedaron marcadas como impresas { $count } cartas del lote { $code }. Cuando se hayan enviado a la cárcel, dilo aquí o en /print{ $told ->
            [0] .
           *[other] ; solo entonces les aviso a quienes las escribieron.
        }
    }
print-done = En el lote { $code } ya está todo marcado. En /print ves cómo va todo.

handed-button = Envío hecho: { $case }
handed-sure =
    { $what }

    { $count ->
        [one] Salió el { $day },
       *[other] Salieron el { $day },
    } { $to ->
        [post] por correo.
        [lawyer] con una abogada o un abogado.
        [family] con la familia.
        [visitor] con alguien que va de visita.
        [prison] en mano, en la cárcel.
       *[other] de una manera que esta versión no conoce.
    } ¿Es así? { $told ->
        [0] No se puede deshacer.
       *[other] En los próximos minutos le aviso a { $count ->
            [one] quien la escribió
           *[other] quienes las escribieron
        }, y eso no se puede deshacer.
    }
handed-yes = Sí, ya
handed-no = No, todavía no
handed-not = No cambió nada y no le avisé a nadie.
handed-done =
    { $count ->
        [one] Una carta quedó marcada como enviada a la cárcel.{ $told ->
            [0] { "" }
           *[other] { " " }Ya le aviso a quien la escribió.
        }
       *[other] { $count } cartas quedaron marcadas como enviadas a la cárcel.{ $told ->
            [0] { "" }
           *[other] { " " }Ya les aviso a quienes las escribieron.
        }
    } Gracias.
letter-was-handed-over =
    🕊 Tu carta { $code } para { $case } salió el { $day }: { $to ->
        [post] el equipo la mandó por correo.
        [lawyer] el equipo se la dio a una abogada o un abogado.
        [family] el equipo se la dio a la familia.
        [visitor] el equipo se la dio a alguien que va de visita.
        [prison] el equipo la llevó a la cárcel.
       *[other] el equipo la mandó.
    } No puedo ver si la dejan entrar, y nadie lo puede prometer. Gracias por escribir.

print-would =
    { $count ->
        [one] <b>Una carta</b> iría en el lote:
       *[other] <b>{ $count } cartas</b> irían en el lote:
    }
print-files =
    { $count ->
        [one] Te mando un PDF
       *[other] Te mando { $count } PDF con { $size } cartas como mucho cada uno,
    } <b>aquí, sin cifrar</b>, con una primera hoja para el equipo. Hazlo donde puedas imprimirlo y después borrarlo. Todavía no le aviso a nadie, y mientras una carta no haya salido la puedes sacar del lote.
print-more =
    { $count ->
        [one] Hay una más que no cabe en el lote: va en el siguiente.
       *[other] Hay { $count } más que no caben en el lote: van en el siguiente.
    }
print-stays = Las de { $case } se quedan: se recogen a partir del { $day }.
print-too-early = ⚠️ <b>Todavía no es la fecha.</b> Estas cartas se recogen a partir del { $day }, así que pueden llegar más. Si imprimes ahora, queda anotado en el registro.
print-sure = { $what }
print-yes = Sí, armar el lote
print-yes-early = Armarlo de todos modos
print-no = No, ahora no
print-not = No cambió nada. Las cartas esperan como antes.
print-early = Estas cartas se recogen más adelante. Empieza de nuevo con /print, que dice desde cuándo.
print-part = <b>Archivo { $part } de { $parts }:</b> de { $first } a { $last }.
print-next =
    { $count ->
        [one] El último archivo
       *[other] Los siguientes: quedan { $count }
    }
print-one = Para ver una sola carta: /batch con su número, por ejemplo <code>/batch { $number }</code>.
print-letter-out = • <code>{ $number }</code> para { $case } (código de recibo <code>{ $code }</code>): sacada del lote
print-sent =
    { $to ->
        [post] Salió por correo el { $day }.
        [lawyer] Se le dio a una abogada o un abogado el { $day }.
        [family] Se le dio a la familia el { $day }.
        [visitor] Se le dio a alguien que va de visita el { $day }.
        [prison] Se llevó a la cárcel el { $day }.
       *[other] Salió el { $day }.
    }
print-what-one = La carta { $number } para { $case }
print-undo = Al final no está impreso
print-undone =
    { $count ->
        [one] Una carta de { $code } vuelve a contar como no impresa. No le avisé a nadie.
       *[other] { $count } cartas de { $code } vuelven a contar como no impresas. No le avisé a nadie.
    }
print-leave-out = Sacarla del lote
print-put-back = Volver a ponerla
print-left-out = La carta { $number } ya no está en su lote. Va en el siguiente, o la vuelves a poner con su número.
print-left-out-paper = La carta { $number } ya no está en su lote y cuenta como no impresa. <b>Destruye su hoja ahora, por favor.</b> Va en el siguiente lote, o la vuelves a poner con su número.
print-is-back = La carta { $number } está de nuevo en su lote, con el mismo número. Cuenta como no impresa hasta que digas otra cosa.
print-left = Eso ya no se puede hacer con esta carta, o ya está hecho. /batch con su número dice dónde está.
print-said = De estas cartas no queda nada por anotar: todavía no han salido, o ya está dicho qué pasó con ellas.

handed-all = Envío hecho: las { $count }
handed-one = Envío hecho
handed-to =
    { $what }

    ¿Cómo salió el envío? Sin nombres, por favor.
handed-when = ¿Qué día?
handed-day = { $day }
carrier-post = Por correo
carrier-lawyer = Con una abogada o un abogado
carrier-family = Con la familia
carrier-visitor = Con alguien que va de visita
carrier-prison = En mano, en la cárcel

heard-button =
    { $count ->
        [one] ¿Se supo algo de ella?
       *[other] ¿Se supo algo de las { $count } enviadas?
    }
heard-one = ¿Se supo algo de ella?
heard-which =
    { $what }

    ¿Qué se supo? Anota solo lo que alguien te contó de verdad. { $count ->
        [one] { "" }
       *[other] Si con alguna fue distinto, anótalo antes, con su número: <code>/heard { $number }</code>.
    }
heard-delivered = La entregaron
heard-returned = Vino de vuelta
heard-censored = La censuraron
heard-refused = No la recibieron
heard-transferred = Trasladaron a la persona
heard-released = La persona salió libre
heard-sure =
    { $what }

    <b>{ $outcome }.</b> ¿Es así?{ $told ->
        [0] { "" }
        [one] { " " }Le aviso a quien la escribió.
       *[other] { " " }Les aviso a las { $told } personas que escribieron.
    }
heard-yes = Sí, es así
heard-done =
    { $outcome }: { $count ->
        [one] anotado para una carta.
       *[other] anotado para { $count } cartas.
    }{ $told ->
        [0] { "" }
        [one] { " " }Le aviso a quien la escribió, a menos que no quiera saber más de ella.
       *[other] { " " }Les aviso a quienes las escribieron, a menos que no quieran saber más de ellas.
    }
correct-button = Fue un error
correct-sure =
    { $what }

    { $count ->
        [one] ¿Retiro lo que se anotó de ella?
       *[other] ¿Retiro lo que se anotó de ellas?
    }{ $told ->
        [0] { "" }
        [one] { " " }Le aviso a quien la escribió que fue un error.
       *[other] { " " }Les aviso a quienes las escribieron que fue un error.
    }
correct-yes = Sí, retirarlo
correct-done =
    { $count ->
        [one] Retirado para una carta. De ella solo se sabe que salió.
       *[other] Retirado para { $count } cartas. De ellas solo se sabe que salieron.
    }
letter-was-delivered = 🕊 El equipo supo que tu carta { $code } para { $case } fue entregada. No puedo ver si la leyeron, y nadie puede prometer una respuesta.
letter-was-returned = Tu carta { $code } para { $case } le volvió al equipo. No la entregaron, y eso no tiene por qué deberse a lo que escribiste. Puedes escribir otra: /write.
letter-was-censored = El equipo supo que censuraron tu carta { $code } para { $case }: la retuvieron o taparon algunas partes. No puedo ver cuál de las dos cosas. No tiene por qué deberse a lo que escribiste.
letter-was-refused = El equipo supo que no recibieron tu carta { $code } para { $case }. Quién y por qué, quizá no se sepa nunca. No tiene por qué deberse a lo que escribiste.
letter-was-transferred = El equipo supo que hubo un traslado a otra cárcel: { $case }. No sé si tu carta { $code } llegó hasta allá.
letter-was-released = El equipo supo que hubo una liberación: { $case }. No sé si tu carta { $code } llegó antes.
letter-was-corrected = Lo último que te escribí sobre tu carta { $code } para { $case } fue un error nuestro. Perdona. Lo único seguro es que salió el { $day }.
quiet-button = No quiero saber más de ella
quiet-now = Ya no te escribo sobre la carta { $code }. En /letters sigue diciendo dónde está.

# En el papel.
print-sheet-stays = Se queda con el equipo
print-sheet-part = Archivo { $part } de { $parts }
print-sheet-count =
    { $count ->
        [one] una carta
       *[other] { $count } cartas
    }
print-to = Para
print-sheet-title =
    { $count ->
        [one] Una carta
       *[other] { $count } cartas
    }
print-sheet-batch = Lote { $code } · { $day }
print-sheet-note = Marca cada carta cuando esté en su sobre; después destruye esta hoja. Lleva todos los números: no la metas nunca en un sobre.

# Hojas de quienes pidieron borrar todo después de que se imprimieran.
take-out-notice =
    { $count ->
        [one] Por favor, saca una hoja del lote { $code } y destrúyela: { $codes }. Quien la escribió borró todo, y esa carta no se debe enviar.
       *[other] Por favor, saca { $count } hojas del lote { $code } y destrúyelas: { $codes }. Quien las escribió borró todo, y esas cartas no se deben enviar.
    }
take-out-look = Ver el lote
take-out =
    ⚠️ { $count ->
        [one] <b>Hay que sacar y destruir</b> esta hoja, porque quien la escribió borró todo: { $codes }
       *[other] <b>Hay que sacar y destruir</b> estas hojas, porque quienes las escribieron borraron todo: { $codes }
    }
take-out-done = ✓ Sacadas y destruidas
take-out-thanks =
    { $count ->
        [one] Gracias: la hoja ya no está en el lote { $code } y no guardo nada más de ella.
       *[other] Gracias: las { $count } hojas ya no están en el lote { $code } y no guardo nada más de ellas.
    }
print-slip = Para contestar: manda este talón con tu carta o escribe en ella este número.

# Por correo electrónico.
flow-email = el envío de un lote por correo electrónico
email-button = Mandarlo por correo electrónico
email-button-again = Qué hacer
email-sure =
    ¿Mando el lote { $code } a { $address }? { $count ->
        [one] Es un correo con un PDF.
       *[other] Son { $count } correos, cada uno con un PDF.
    } En el camino va cifrado; en el buzón, no: quien lo pueda abrir lee las cartas, y quizá también la empresa que lo administra. Queda anotado en el registro que lo pediste tú.
email-yes = Sí, mandarlo
email-not = No se manda nada.
email-goes =
    { $count ->
        [one] En un momento sale un correo a { $address }. Te aviso cuando haya salido.
       *[other] En un momento salen { $count } correos a { $address }. Te aviso cuando haya salido cada uno.
    }
email-none = Esto no puede ir por correo electrónico: no hay un servidor de correo configurado, o el lote no es de una sola campaña con dirección propia.
email-asked = Eso ya se pidió antes, y nada se manda dos veces.
email-asked-already =
    Este lote ya se pidió por correo electrónico, y nada se manda dos veces:

    { $states }
email-line =
    • archivo { $part } de { $parts }: { $state ->
        [waiting] espera su turno, o un nuevo intento
        [under-way] está saliendo ahora mismo
        [sent] ya salió
        [unsure] puede que haya salido
        [failed] no pudo salir
       *[other] en un estado que esta versión no conoce
    }
email-again =
    Lote { $code }, archivo { $part } de { $parts }: no sé si llegó.

    <b>Mira antes en el buzón de { $address }.</b> Lo que ya esté ahí no se debe mandar otra vez: se imprimiría dos veces. ¿Está ahí?
email-again-yes = No está: mandarlo
email-sent = Lote { $code }, archivo { $part } de { $parts }: el servidor de correo aceptó el mensaje para { $address }. Mira, por favor, si llegó.
email-unsure = ⚠️ Lote { $code }, archivo { $part } de { $parts }: se me cortó mientras mandaba el correo a { $address }. <b>No sé si llegó,</b> y no lo mando otra vez sin preguntarte. Mira en el buzón, por favor, y después dime.
email-failed = Lote { $code }, archivo { $part } de { $parts }: el correo a { $address } no pudo salir y ya no lo intento más. No salió nada. Lo puedes pedir de nuevo, o imprimir el archivo desde aquí.
email-subject =
    { $parts ->
        [one] Cartas para imprimir: lote { $code }
       *[other] Cartas para imprimir: lote { $code }, archivo { $part } de { $parts }
    }
email-words = Las cartas van en el PDF adjunto. La primera hoja se queda con el equipo. Imprime las demás por un solo lado y borra este correo cuando estén en papel.
email-there = Sí, ya está
email-found =
    { $count ->
        [one] Anotado: llegó. No lo mando otra vez.
       *[other] Anotado: llegaron. No los mando otra vez.
    }
email-failed-again = Lote { $code }, archivo { $part } de { $parts }: no pudo salir. ¿Intento otra vez mandarlo a { $address }?

# Para un encuentro.
print-choice-event = Hacer el PDF para { $title }, { $day } ({ $count })
print-for = Para <b>{ $title }</b>, el { $day }.
print-sheet-event = Para { $title } · { $day } · { $place }

# Cartas que hay que traducir.

print-untranslated = Estas cartas se tienen que traducir antes: donde llegan no se lee el idioma en que están. En /translations ves qué espera a quién. Desde /print las puedes imprimir sin traducción.
print-lacking =
    { $count ->
        [one] 🌐 Hay una más que antes se tiene que traducir.
       *[other] 🌐 Hay { $count } más que antes se tienen que traducir.
    }
print-untranslated-button =
    { $count ->
        [one] Imprimir una sin traducción
       *[other] Imprimir { $count } sin traducción
    }
print-stays-untranslated =
    { $count ->
        [one] 🌐 Se queda una: antes se tiene que traducir.
       *[other] 🌐 Se quedan { $count }: antes se tienen que traducir.
    }
print-goes-untranslated =
    { $count ->
        [one] ⚠️ <b>No está traducida.</b> Hasta donde sabe el equipo, ahí no se lee el idioma en que está.
       *[other] ⚠️ <b>No están traducidas.</b> Hasta donde sabe el equipo, ahí no se leen los idiomas en que están.
    } Queda anotado en el registro que imprimes sin traducción.
print-yes-untranslated = Imprimir sin traducción
print-translation =
    { $known ->
        [no] Traducción
       *[yes] Traducción del { $source }
    }
print-original =
    { $known ->
        [no] Tal como se escribió
       *[yes] Tal como se escribió, en { $source }
    }
