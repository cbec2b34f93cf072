# Las cartas en papel.

command-print = Imprimir cartas y anotar su envío
flow-handed = la anotación de un envío

print-waiting =
    { $count ->
        [0] No hay cartas aprobadas por imprimir.
        [one] Hay <b>una carta aprobada</b> por imprimir.
       *[other] Hay <b>{ $count } cartas aprobadas</b> por imprimir.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Toca un nombre: pongo esas cartas en un lote, lo que no se puede deshacer, y te mando el PDF <b>aquí, sin cifrar</b>. Hazlo donde puedas imprimirlo y después borrarlo.
    }
print-case = • para { $case }: { $count }
print-many = En un archivo caben { $most } cartas, con no más de { $photos } fotos, primero las más antiguas. Después pide el siguiente archivo.
print-choice = Hacer el PDF: { $name } ({ $count })
print-all = Hacer el PDF: todas
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
    } La primera hoja es para ti, para ir marcando; no la metas nunca en un sobre. Cada carta empieza en su propia hoja.

    El archivo no va cifrado. Cuando esté impreso, bórralo de este chat y de donde lo hayas guardado.
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
    Lo armó { $name } el { $day }.
print-letter =
    • <code>{ $code }</code> para { $case }: { $state ->
        [pending] espera una decisión
        [on-hold] el equipo la dejó para después
        [changes-asked] quien la escribió la está cambiando
        [redaction-offered] falta que responda quien la escribió
        [rejected] devuelta a quien la escribió
        [withdrawn] retirada por quien la escribió
        [approved] nadie la ha marcado como impresa
        [printed] impresa
        [handed-over] enviada a la cárcel
       *[other] en un estado que esta versión no conoce
    }
print-printed =
    { $count ->
        [one] Quedó marcada como impresa una carta del lote { $code }. Cuando se haya enviado a la cárcel, dilo aquí o en /print; solo entonces le aviso a quien la escribió.
       *[other] Quedaron marcadas como impresas { $count } cartas del lote { $code }. Cuando se hayan enviado a la cárcel, dilo aquí o en /print; solo entonces les aviso a quienes las escribieron.
    }
print-done = En el lote { $code } ya está todo marcado. En /print ves cómo va todo.

handed-button = Envío hecho: { $case }
handed-sure =
    { $count ->
        [one] ¿Ya se mandó por correo o se llevó a la cárcel la carta para { $case }? Le aviso enseguida a quien la escribió, y eso no se puede deshacer.
       *[other] ¿Ya se mandaron por correo o se llevaron a la cárcel las { $count } cartas para { $case }? Les aviso enseguida a quienes las escribieron, y eso no se puede deshacer.
    }
handed-yes = Sí, ya
handed-no = No, todavía no
handed-not = No cambió nada y no le avisé a nadie.
handed-done =
    { $count ->
        [one] La carta para { $case } quedó marcada como enviada a la cárcel. Ya le aviso a quien la escribió. Gracias.
       *[other] Las { $count } cartas para { $case } quedaron marcadas como enviadas a la cárcel. Ya les aviso a quienes las escribieron. Gracias.
    }
letter-was-handed-over = 🕊 Tu carta { $code } para { $case } salió el { $day }: el equipo la mandó por correo o la llevó a la cárcel. No puedo ver si la dejan entrar, y nadie lo puede prometer. Gracias por escribir.

# En el papel.
print-closed =
    ⚠ { $why ->
        [released] Ya en libertad: la cárcel no entregaría las cartas.
        [transferred] Desde entonces, en otra cárcel.
        [refuses-mail] Ahí rechazan las cartas.
        [address-unknown] Por ahora no se sabe la dirección.
       *[other] Este caso ya no recibe cartas.
    }
print-to = Para
print-sheet-title =
    { $count ->
        [one] Para el equipo, no va en el sobre: una carta
       *[other] Para el equipo, no va en el sobre: { $count } cartas
    }
print-sheet-batch = Lote { $code } · { $day }
print-sheet-note = Esta hoja lleva todos los códigos. Se queda contigo: no la metas nunca en un sobre. Marca cada carta cuando esté en su sobre; después destruye esta hoja.

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
