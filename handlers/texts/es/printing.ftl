# Las cartas en papel.

command-print = Imprimir cartas y entregarlas
flow-handed = el registro de una entrega

print-waiting =
    { $count ->
        [0] No hay cartas aprobadas por imprimir.
        [one] Hay <b>una carta aprobada</b> por imprimir.
       *[other] Hay <b>{ $count } cartas aprobadas</b> por imprimir.
    }
print-case = • para { $case }: { $count }
print-many = En un archivo caben { $most } cartas, primero las más antiguas. Después pide el siguiente.
print-choice = { $name } ({ $count })
print-all = Todas
print-under-way = <b>En camino</b>
print-batch-line =
    • <code>{ $code }</code>, lo armó { $name } el { $day }: { $approved ->
        [0] { $printed ->
            [one] una carta impresa que todavía no se entrega
           *[other] { $printed } cartas impresas que todavía no se entregan
        }
        [one] una carta que nadie ha marcado como impresa
       *[other] { $approved } cartas que nadie ha marcado como impresas
    }
print-look = Ver { $code }
print-back = ‹ Impresión
print-nothing = Ahí no hay ninguna carta por imprimir. Puede que ya esté en un lote: en /print ves los que están en camino.
print-unknown = Ese lote no existe, o quienes escribieron las cartas ya las borraron. En /print ves lo que hay.

print-file =
    <b>Lote { $code }:</b> { $count ->
        [one] una carta.
       *[other] { $count } cartas.
    } La primera hoja es para ti, para ir marcando; no la metas en el sobre. Cada carta empieza en su propia hoja.

    El archivo no va cifrado. Cuando esté impreso, bórralo de este chat y de donde lo hayas guardado.
print-failed =
    No pude preparar las hojas del lote <code>{ $code }</code>: tardaba demasiado o faltaba memoria. No se perdió nada: las cartas siguen en el lote y no le avisé a nadie. Vuelve a pedir el archivo con el botón, por favor. Si tampoco sale, avísale a quien cuida este bot.
print-without =
    { $count ->
        [one] Una carta de este lote no está en el archivo: se entregó hace tiempo y su texto ya se borró.
       *[other] { $count } cartas de este lote no están en el archivo: se entregaron hace tiempo y su texto ya se borró.
    }
print-pages-gone = Las cartas del lote { $code } se entregaron hace tiempo y su texto ya se borró. El archivo ya no se puede volver a pedir.
print-odd = ⚠️ Hay signos que no se pueden imprimir. En su lugar queda un cuadro tachado:
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
        [rejected] devuelta a quien la escribió
        [withdrawn] retirada por quien la escribió
        [approved] nadie la ha marcado como impresa
        [printed] impresa
        [handed-over] entregada
       *[other] en un estado que esta versión no conoce
    }
print-printed =
    { $count ->
        [one] Quedó marcada como impresa una carta del lote { $code }.
       *[other] Quedaron marcadas como impresas { $count } cartas del lote { $code }.
    } Cuando se hayan entregado, dilo aquí o en /print; solo entonces les aviso a quienes escribieron.
print-done = En el lote { $code } ya no queda nada que marcar así. En /print ves cómo va todo.

handed-button = Entregado: { $case }
handed-sure =
    { $count ->
        [one] ¿Ya se entregó la carta para { $case }? Le aviso en seguida a quien la escribió, y eso no se puede deshacer.
       *[other] ¿Ya se entregaron las { $count } cartas para { $case }? Les aviso en seguida a quienes las escribieron, y eso no se puede deshacer.
    }
handed-yes = Sí, ya se entregó
handed-no = No, todavía no
handed-not = No cambió nada y no le avisé a nadie.
handed-done =
    { $count ->
        [one] La carta para { $case } quedó marcada como entregada. Ya le aviso a quien la escribió. Gracias.
       *[other] Las { $count } cartas para { $case } quedaron marcadas como entregadas. Ya les aviso a quienes las escribieron. Gracias.
    }
letter-was-handed-over = 🕊 El { $day } el equipo entregó tu carta { $code } para { $case }. Lo que pasa con ella detrás de la puerta no lo puedo ver, y nadie lo puede prometer. Gracias por escribir.

# En el papel.
print-to = Para
print-sheet-title =
    { $count ->
        [one] Una carta
       *[other] { $count } cartas
    }
print-sheet-batch = Lote { $code } · { $day }
print-sheet-note = Esta hoja se queda contigo. Marca cada carta cuando esté en su sobre; después destruye la hoja.

# Hojas de quienes pidieron borrar todo después de que se imprimieran.
take-out-notice =
    { $count ->
        [one] Por favor, saca una hoja del lote { $code } y destrúyela: { $codes }. Quien la escribió borró todo, y esa carta no se debe entregar.
       *[other] Por favor, saca { $count } hojas del lote { $code } y destrúyelas: { $codes }. Quien las escribió borró todo, y esas cartas no se deben entregar.
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
