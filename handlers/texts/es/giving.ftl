# Cómo se llaman los números de los datos para donar, y comparar sus huellas.

number-holder = titular
number-link = página de pago
number-bank = Banco
number-rut = RUT del titular
number-tax_id = CPF o CNPJ del titular
number-cuit = CUIT del titular
number-type = Tipo de cuenta
number-agency = Sucursal
number-number = Número de cuenta
number-iban = IBAN
number-bic = BIC
number-clabe = CLABE
number-cbu = CBU o CVU
number-alias = Alias
number-pix = Clave Pix
number-email = Correo para el comprobante
account-type-cuenta-rut = CuentaRUT
account-type-vista = Cuenta vista
account-type-checking = cuenta corriente
account-type-savings = cuenta de ahorro
value-country = { $country }
value-currency = { $currency }
value-day = { $day }

flow-verify = la comparación de una huella
verify-button = Comparar la huella
verify-details = Cómo donar
verify-which =
    Una huella son 24 cifras que representan exactamente a dónde va el dinero. Si alguien cambia la cuenta, la huella es otra. Compara la que encontraste en una página, en un papel o en un mensaje con las que el equipo confirmó.

    Ahora:
    { $current }

    Escribe o pega la huella que tienes y te digo de qué datos es.
verify-line = <b>{ $campaign }</b> · { $title }: <code>{ $fingerprint }</code>
verify-nothing-shown = Por ahora no se muestran datos para donar a nadie.
verify-not-whole = Una huella tiene 24 cifras, en grupos de cuatro. Conté { $count }. Escríbela o pégala completa, por favor.
verify-shown = ✓ Es la huella de los datos que se muestran ahora: <b>{ $campaign }</b>, { $title }. Compara los números que tienes con los que muestro.
verify-over = ⚠️ Es la huella de unos datos de <b>{ $campaign }</b>, { $title }, que se confirmaron y ya no valen. No los uses.
verify-earlier = ⚠️ Es la huella de unos datos anteriores de <b>{ $campaign }</b>, { $title }. No se muestran desde el { $day }.
verify-none = ⚠️ Nunca he mostrado datos con esta huella. ¿Está cada cifra igual que donde la encontraste?
verify-what-to-do =
    Qué hacer:
    • No dones a los datos que venían con ella.
    • Pregúntale al grupo por otro medio, no a través de quien te mandó esto.
    • Si ya donaste, pregunta cuanto antes a tu banco si se puede detener.
verify-untrusted = Ahora no puedo comparar: los datos guardados ya no están como el equipo los confirmó. No dones hasta que el equipo diga que todo está bien.
