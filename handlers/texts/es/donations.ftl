# Apoyar con dinero.

command-donate = Apoyar con dinero

donate-which = ¿A quién quieres apoyar?
donate-none = Por ahora ninguna de las campañas pide dinero.
donate-notice =
    <b>{ $title }</b>

    Antes de donar, lee esto, por favor:
    • Una transferencia lleva tu nombre. La ven el banco y quien la recibe, y también las autoridades si preguntan. Ha habido personas procesadas por donar.
    • Si donar te puede poner en peligro, no lo hagas desde tu propia cuenta. Una carta también ayuda.
    • En el concepto de la transferencia no menciones este bot, ni la campaña, ni a ninguna persona presa.
    • Yo no recibo dinero ni me entero de quién dona. No guardo nada de esto.
donate-show = Entiendo. Ver los datos
donate-unconfirmed =
    <b>{ $title }</b>

    Esta campaña pide dinero, pero su equipo todavía no ha confirmado los datos. Mientras no lo haga, no los muestro: mejor tarde que a la cuenta equivocada.
    No confíes en datos que alguien te mande en mi nombre.
donate-untrusted =
    <b>{ $title }</b>

    No puedo responder por los datos guardados: ya no están como el equipo los confirmó. Por eso no muestro ninguno, y ya le avisé al equipo. No dones a esta campaña hasta que su equipo diga que todo está bien.
donate-title =
    <b>{ $title }</b>
    { $purpose }
donate-holder = Titular: <code>{ $holder }</code>
donate-holder-label = titular
donate-line = { $label }: <code>{ $value }</code>
donate-copy = Copiar: { $what }
donate-confirmed =
    { $count ->
        [one] El equipo los confirmó por última vez el { $day } (una persona).
       *[other] El equipo los confirmó por última vez el { $day } ({ $count } personas).
    }
donate-old = ⚠️ De eso hace { $days } días. Antes de donar, pregúntale al grupo por otro medio si los datos siguen siendo correctos.
donate-fingerprint =
    Huella: <code>{ $fingerprint }</code>
    Si el grupo también la publica en otro lugar, compara las dos: cualquier cambio en el titular o en un número la cambia.
donations-untrusted = ⚠️ Los datos para donar guardados de «{ $title }» ya no están como el equipo los confirmó: alguien los cambió en la base de datos, sin pasar por el equipo, o falla el disco. No se los muestro a nadie. Hay que importar de nuevo la carpeta de la campaña, revisar y confirmar los datos otra vez, y averiguar quién puede escribir en la base de datos.
