# Apoyar con dinero.

command-donate = Apoyar con dinero

donate-which = ¿A quién quieres apoyar?
donate-none = Por ahora ninguna de las campañas pide dinero.
donate-notice-title = <b>{ $title }</b>
donate-notice =
    Antes de donar, lee esto, por favor:
    • Si donar te puede poner en peligro, no lo hagas desde tu propia cuenta ni con tu tarjeta. Una carta también ayuda.
    • En el concepto del pago no menciones este bot, ni la campaña, ni a ninguna persona presa.
donate-notice-transfer = • Una transferencia lleva tu nombre. La ven el banco y quien la recibe, y también las autoridades si preguntan. Ha habido personas procesadas por donar.
donate-notice-link = • Una página de pago ve tu tarjeta o tu cuenta y desde dónde la abres. La pueden obligar a decirlo.
donate-notice-place = • A quien va a dar en persona lo pueden ver ahí.
donate-notice-all =
    • Yo no recibo dinero ni me entero de quién dona. Durante { $days } días guardo que te mostré los datos, para avisarte si cambian. Con /forgetme se borra.
donate-risk = <b>{ $country }:</b> { $text }
donate-show = Entiendo. Ver los datos
donate-unconfirmed =
    <b>{ $title }</b>

    Esta campaña pide dinero, pero su equipo todavía no ha confirmado los datos. Mientras no lo haga, no los muestro: mejor tarde que a la cuenta equivocada.
    No confíes en datos que alguien te mande en mi nombre.
donate-over =
    <b>{ $title }</b>

    Los datos para donar a esta campaña valían hasta un día que ya pasó; por eso ya no se los muestro a nadie. No uses los que tal vez hayas guardado.
donate-untrusted =
    <b>{ $title }</b>

    No puedo responder por los datos guardados: ya no están como el equipo los confirmó. Por eso no muestro ninguno, y ya le avisé al equipo. No dones a esta campaña hasta que su equipo diga que todo está bien.
donate-title =
    <b>{ $title }</b>
    { $purpose }
donate-holder = Titular: <code>{ $holder }</code>
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
    Compárala con la que el grupo publica en otro lugar: si cambia a quién llega el dinero, cambia la huella. /verify lo hace por ti.
donate-receiver = El dinero lo recibe: <code>{ $holder }</code>
donate-country = País del banco: { $country }
donate-currency = Moneda: { $currency }
donate-until = Valen hasta: { $day }
donate-link = La página de pago está en: <code>{ $host }</code>
donate-link-foreign = ⚠️ <code>{ $host }</code> está escrito con letras de otro alfabeto o con acentos. En tu pantalla puede verse como «{ $looks }», que se puede confundir con un nombre conocido.
donate-link-digit = ⚠️ En <code>{ $host }</code> hay una cifra { $digit } entre letras. No es una letra.
donate-place = Dónde: { $place }
donate-times = Cuándo: { $times }
donate-open = Abrir la página de pago
donate-copy-all = Copiar todo en un texto
donate-whole =
    Todo en un solo texto, para copiar:
    <code>{ $whole }</code>
donate-whole-line = { $label }: { $value }
donate-code = Código QR para la app del banco
donate-code-is = <b>{ $title }</b> · Un código para la app de tu banco: escanéalo o ábrelo ahí como imagen. Lleva la cuenta, sin importe. Compara con los datos lo que muestre la app.
donate-changed = ⚠️ Los datos para donar a «{ $title }» ya no son los que te mostré. No uses los anteriores.
donate-changed-look = Ver lo que hay ahora
donations-untrusted = ⚠️ Los datos para donar guardados de «{ $title }» ya no están como el equipo los confirmó: alguien los cambió en la base de datos, sin pasar por el equipo, o falla el disco. No se los muestro a nadie. Hay que importar de nuevo la carpeta de la campaña, revisar y confirmar los datos otra vez, y averiguar quién puede escribir en la base de datos.
