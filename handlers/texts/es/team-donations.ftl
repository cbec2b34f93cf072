# Los datos para donar, ante el equipo.

command-donations = Datos para donar por revisar
flow-confirm = la confirmación de unos datos para donar
flow-refuse = el rechazo de unos datos para donar

donations-list =
    { $waiting ->
        [0] No hay datos para donar por revisar.
        [one] Hay <b>una propuesta</b> por revisar.
       *[other] Hay <b>{ $waiting } propuestas</b> por revisar.
    } { $shown ->
        [0] Por ahora no se muestran datos a nadie.
       *[other] Estos se muestran a quienes apoyan:
    }
donations-shown-line =
    <b>{ $title }</b> · { $campaign }
    Confirmados el { $day } · <code>{ $fingerprint }</code>
donations-check = Revisar: { $title }
donations-look = { $title }
donations-button = Datos para donar
donations-unreadable = ⚠️ Los datos para donar guardados ya no están como el equipo los confirmó: alguien los cambió en la base de datos, sin pasar por el equipo, o falla el disco. No se los muestro a nadie. Hay que importar de nuevo la carpeta de la campaña, revisar y confirmar los datos otra vez, y averiguar quién puede escribir en la base de datos.

donation-head =
    <b>{ $campaign }</b>
    { $state ->
        [proposed] Datos para donar propuestos; todavía no se le muestran a nadie
        [confirmed] Datos para donar que se muestran a quienes apoyan
        [refused] Datos para donar que se rechazaron
        [replaced] Datos para donar que se cambiaron por otros más nuevos
        [hidden] Datos para donar que no se le muestran a nadie
       *[other] Datos para donar en un estado que esta versión no conoce
    }
donation-new = Hasta ahora no se muestra nada a quienes apoyan.
donation-change = A quienes apoyan se les muestran ahora otros datos. Lo que cambia está marcado con ⚠️.
donation-title = Título ({ $language })
donation-purpose = Para qué es ({ $language })
donation-holder = Titular
donation-line = <b>{ $what }:</b> { $value }
donation-line-changed = ⚠️ <b>{ $what }:</b> { $value } (hasta ahora: <s>{ $old }</s>)
donation-line-new = ⚠️ <b>{ $what }:</b> { $value } (nuevo)
donation-line-gone = ⚠️ <b>{ $what }:</b> ya no está (hasta ahora: <s>{ $old }</s>)
donation-fingerprint = Huella: <code>{ $fingerprint }</code>
donation-confirmed-on = Confirmados el { $day }.
donation-standing =
    { $count ->
        [0] Nadie los ha confirmado todavía.
       *[other] Confirmados hasta ahora por: { $names }.
    } { $missing ->
        [one] Falta una persona más.
       *[other] Faltan { $missing } personas más.
    }
donation-how-to-check = Compara el titular y cada dígito con una fuente tuya, por ejemplo con la propia persona titular, y no con lo que alguien te mandó por chat.
donation-confirm = ✓ Todo está bien
donation-refuse = Rechazar
donation-take-down = Dejar de mostrarlos
donation-look = Verlos

donation-agreed =
    Confirmaste estos datos. { $missing ->
        [one] Falta que otra persona los revise para que se muestren.
       *[other] Falta que otras { $missing } personas los revisen para que se muestren.
    } Le aviso al equipo.
donation-agreed-already =
    Ya confirmaste estos datos. { $missing ->
        [one] Ahora le toca a otra persona.
       *[other] Ahora les toca a otras { $missing } personas.
    }
donation-is-shown = Confirmado. Desde ahora se muestran estos datos de «{ $campaign }». Le aviso al equipo.
donation-decided =
    { $state ->
        [proposed] Falta todavía que el equipo revise estos datos.
        [confirmed] Estos datos ya están confirmados y se muestran.
        [refused] Mientras tanto se rechazaron estos datos.
        [replaced] Mientras tanto se cambiaron estos datos por otros más nuevos.
       *[other] Estos datos están en un estado que esta versión no conoce.
    }
donation-unknown = Esos datos para donar no existen.
donation-refuse-sure =
    { $state ->
        [confirmed] ¿Dejar de mostrar los datos para donar de «{ $campaign }»? No se mostrará ninguno hasta que el equipo confirme otros.
        [proposed] ¿Rechazar estos datos para donar de «{ $campaign }»? Solo pueden volver como una propuesta nueva.
        [refused] Estos datos para donar de «{ $campaign }» ya se rechazaron. ¿Rechazarlos otra vez?
        [replaced] Estos datos para donar de «{ $campaign }» se cambiaron por otros más nuevos. ¿Rechazarlos de todos modos?
       *[other] Estos datos para donar de «{ $campaign }» están en un estado que esta versión no conoce. ¿Rechazarlos de todos modos?
    }
donation-refuse-yes = Sí, sin duda
donation-refused =
    { $state ->
        [confirmed] Listo: ya no se muestran estos datos de «{ $campaign }». Le aviso al equipo.
        [proposed] Rechazados: estos datos de «{ $campaign }» no se muestran. Le aviso al equipo.
        [refused] Estos datos de «{ $campaign }» ya estaban rechazados y no se muestran. Le aviso al equipo.
        [replaced] Rechazados: estos datos de «{ $campaign }» ya se habían cambiado por otros más nuevos. Le aviso al equipo.
       *[other] Rechazados: estos datos de «{ $campaign }» estaban en un estado que esta versión no conoce. Le aviso al equipo.
    }

donation-proposed-notice = Hay datos nuevos para donar de «{ $campaign }» que esperan al equipo. No se los muestro a nadie hasta que los revisen suficientes personas.
donation-agreed-notice =
    { $name } confirmó datos para donar de «{ $campaign }». { $missing ->
        [one] Falta que los revise alguien más.
       *[other] Falta que los revisen { $missing } personas más.
    }
donation-shown-notice =
    { $name } también confirmó los datos para donar de «{ $campaign }». Desde ahora se muestran a quienes apoyan.
    Huella: <code>{ $fingerprint }</code>
donation-refused-notice =
    { $state ->
        [confirmed] { $name } dejó de mostrar los datos para donar de «{ $campaign }». Ya nadie los ve.
        [proposed] { $name } rechazó los datos para donar propuestos de «{ $campaign }». No se muestran.
        [refused] { $name } rechazó datos para donar de «{ $campaign }» que ya estaban rechazados. No se muestran.
        [replaced] { $name } rechazó datos para donar de «{ $campaign }» que ya se habían cambiado por otros más nuevos.
       *[other] { $name } rechazó datos para donar de «{ $campaign }» que estaban en un estado que esta versión no conoce.
    }

donations-over-line =
    <b>{ $title }</b> · { $campaign }
    ⚠️ No se muestran a nadie: ya pasó su último día · <code>{ $fingerprint }</code>
donation-place = Dónde ({ $language })
donation-times = Cuándo ({ $language })
donation-country = País del banco
donation-currency = Moneda
donation-until = Último día
donation-risk = Riesgo en { $country } ({ $language })
donation-digits =
    Vas a confirmar «{ $title }» de «{ $campaign }»: solo estos datos, tal como están ahora.

    Mira una fuente tuya y escribe { $count ->
        [one] el último carácter
       *[other] los últimos { $count } caracteres
    } de esto: <b>{ $what }</b>. Los espacios, puntos y guiones no cuentan.
donation-mistyped = No son los últimos caracteres de este número: <b>{ $what }</b>. No se confirmó nada, y en el registro del equipo queda que se intentó. Compara otra vez los datos con tu fuente. Si ahí el número es otro, recházalos.
donation-type-again = Escribirlos otra vez
donation-over-notice = Pasó el último día de los datos para donar «{ $title }» de «{ $campaign }» ({ $day }). Ya no se muestran a quienes apoyan. Si siguen siendo correctos, hay que importarlos o proponerlos otra vez con otro último día.
