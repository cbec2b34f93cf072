# Códigos de un solo uso, con los que el equipo muestra otra vez quién es quién.

command-code = Configurar tus códigos de un solo uso
command-codes = Códigos de un solo uso: pedirlos, anularlos
flow-code = la configuración de tus códigos
flow-codes = un cambio en los códigos de un solo uso
flow-resetcode = anular los códigos de alguien

code-ask = Escribe el código de seis cifras que muestra ahora tu aplicación.
code-missing = Para esto la coordinación pide un código de un solo uso, y todavía no tienes. Configúralo con /code y vuelve a esto.
code-wrong =
    No es el código de ahora. Míralo otra vez en la aplicación, y fíjate en que el reloj del teléfono esté en hora. { $left ->
        [0] Era el último intento de hoy.
        [one] Te queda un intento hoy.
       *[other] Te quedan { $left } intentos hoy.
    }
code-used = Ese código ya se usó. Espera al siguiente, medio minuto como máximo.
code-tries = Fueron { $most } códigos equivocados hoy: no hay más hasta mañana. Si perdiste la aplicación, otra persona de coordinación puede anular tus códigos con /codes.
code-set-up = Configurar mis códigos
code-present = Ya tienes códigos. Escribe el de ahora antes de configurar otros.
code-picture =
    Lee esta imagen con una aplicación de códigos de un solo uso (un autenticador o un gestor de contraseñas), en otro teléfono o en este. O escríbelo a mano:

    <code>{ $secret }</code>

    No se lo muestres a nadie. Sale de este chat al cabo de { $minutes }.
code-copy = Copiar
code-first = Ahora escribe el código de seis cifras que muestra la aplicación.
code-first-wrong = No es el código que debería mostrar. Fíjate en que el reloj del teléfono esté en hora, y prueba otra vez.
code-kept =
    Tus códigos quedaron configurados. { $wanted ->
        [yes] Se te pide uno antes de los datos para donar, los avisos y los cambios en el equipo.
       *[no] Todavía no se piden: la coordinación lo activa con /codes.
    }
code-set-notice = 🔑 <b>{ $name }</b> configuró códigos de un solo uso.
codes-list = Códigos de un solo uso
codes-state =
    <b>Los códigos de un solo uso</b> { $wanted ->
        [yes] se piden antes de los datos para donar, los avisos y los cambios en el equipo.
       *[no] no se piden.
    }
    Con ellos no basta un teléfono desbloqueado para hacer estas cosas.

    { $lines }
codes-line = { $has ->
        [yes] ✓ { $name }
       *[no] – { $name } (todavía no)
    }
codes-turn-on = Pedir códigos
codes-turn-off = Dejar de pedirlos
codes-on-sure = ¿Pedir un código antes de los datos para donar, los avisos y los cambios en el equipo? Quien todavía no tenga lo configura antes (/code).
codes-off-sure = ¿Dejar de pedir códigos? Todo el equipo se entera.
codes-on = 🔑 Desde ahora se pide un código de un solo uso antes de los datos para donar, los avisos y los cambios en el equipo ({ $name }). Configura el tuyo ya: /code
codes-off = 🔑 Ya no se piden códigos de un solo uso ({ $name }). Si nadie lo acordó contigo, pregúntale a alguien de coordinación.
codes-already = Ya es así.
code-reset = Anular: { $name }
code-reset-sure = ¿Anular los códigos de <b>{ $name }</b>? Hazlo solo si hablaste con esa persona: quien tenga su teléfono podría pedirlo.
code-reset-yes = Sí, anúlalos
code-reset-done = { $name } ya no tiene códigos y puede configurar otros. Le aviso.
code-reset-notice = 🔑 <b>{ $by }</b> anuló los códigos de { $name }.
code-was-reset = 🔑 <b>{ $name }</b> anuló tus códigos de un solo uso. Configura otros con /code. Si no lo pediste, habla con el resto de la coordinación.
code-own = Tus códigos los anula otra persona de coordinación. Mientras tengas la aplicación, los cambias con /code.
code-none = No hay ningún código que anular.
