# Entrar al equipo, invitar, la lista de integrantes.

command-invite = Invitar a alguien al equipo
command-team = Quiénes forman el equipo
flow-join = tu entrada al equipo
flow-invite = una invitación al equipo
flow-dismiss = un cambio en el equipo

role = { $role ->
        [owner] coordinación
        [moderator] moderación
        [translator] traducción
        [editor] redacción
        [deliverer] entregas
       *[other] una función que esta versión no conoce
    }
team-button = El equipo
invite-button = Invitar a alguien
queue-button = Cartas

invite-over = Esta invitación no funciona: cada una sirve para una sola persona y durante { $minutes }. Pide una nueva.
already-member = Ya estás en el equipo, en { $roles }. La invitación no se gastó.
join-more = Con esta invitación entras también en { role }. ¿Quieres?
join-more-yes = Sí, quiero
join-name = Te damos la bienvenida. Estás por entrar al equipo, en { role }. ¿Cómo quieres que te llame el equipo? No uses tu nombre real, por favor.
member-name-length = Elige un nombre de una sola línea, de { $most } caracteres como máximo.
member-name-taken = Ya hay alguien en el equipo con ese nombre, o con uno que se parece. Elige otro, para que nadie se confunda.
member-name-mixed = Ese nombre mezcla letras de alfabetos distintos que se parecen. Escríbelo en un solo alfabeto, para que nadie se confunda.
join-welcome =
    Ya estás en el equipo, { $name }, en { role }. Les aviso a las demás personas.

    Tus comandos están en el menú y en /help. No le muestres este chat a nadie: ponerles contraseña a la app y al teléfono protege a todas las personas que escriben aquí.
joined-notice = <b>{ $name }</b> entró al equipo, en { role }. Si nadie sabe quién es, alguien de coordinación debería sacar a esa persona de inmediato.

invite-role =
    ¿Con qué función?

    <b>Entregas</b>: se imprimen las cartas y se las hace llegar.
    <b>Redacción</b>: se escribe lo que cuento sobre las personas, los encuentros y la campaña.
    <b>Traducción</b>: se traducen cartas aprobadas y respuestas, sin ver quién las escribió.
    <b>Moderación</b>: se leen cartas y se aprueban; también se imprimen.
    <b>Coordinación</b>: todo lo anterior y, además, se invita y se saca a gente.

    Si la persona ya está en el equipo, se le suma la función.
invite-as = { $role ->
        [owner] Coordinación
        [moderator] Moderación
        [translator] Traducción
        [editor] Redacción
        [deliverer] Entregas
       *[other] Una función que esta versión no conoce
    }
copy-link = Copiar el enlace
invite-link =
    Con este enlace entra una persona { $role ->
        [owner] en la coordinación
        [moderator] en la moderación
        [translator] en la traducción
        [editor] en la redacción
        [deliverer] en las entregas
       *[other] en una función que esta versión no conoce
    }. Sirve una sola vez, durante { $minutes }. Entrégalo en persona o por un medio seguro; no lo vuelvo a mostrar.

    <code>{ $link }</code>

team-list =
    { $count ->
        [one] El equipo es una persona:
       *[other] El equipo son { $count } personas:
    }

    { $lines }
team-line = <b>{ $name }</b>, { $roles }, desde el { $since }
dismiss-button = Sacar a { $name }
leave-button = Salir del equipo
dismiss-sure = ¿Sacar a <b>{ $name }</b> del equipo? Es inmediato; las cartas que esté leyendo vuelven a la cola.
leave-sure = ¿Salir del equipo? Solo podrás volver con una invitación nueva.
dismiss-yes = Sí, hazlo
nothing-changed = No se cambió nada.
member-gone = Esta persona ya no está en el equipo.
last-owner = El equipo necesita a alguien en coordinación, y esta es la última persona. Invita antes a otra.
dismissed = { $name } ya no está en el equipo. Le aviso.
left-team = Saliste del equipo. Gracias por tu trabajo. Lo que puede hacer cualquier persona solidaria sigue aquí para ti: /help
removed-notice = Ya no estás en el equipo: la coordinación te dio de baja. Gracias por tu trabajo. Lo que puede hacer cualquier persona solidaria sigue aquí para ti: /help
left-notice = <b>{ $name }</b> ya no está en el equipo.

flow-takerole = un cambio en el equipo
takerole-button = Quitar función
takerole-which = ¿Qué función le quito a { $name }?
takerole-sure = <b>{ $name } dejará { $role ->
        [owner] la coordinación
        [moderator] la moderación
        [translator] la traducción
        [editor] la redacción
        [deliverer] las entregas
       *[other] una función que esta versión no conoce
    }.</b> Es inmediato; lo que tenga entre manos por esa función queda libre para otras personas.
takerole-done = { $name } ya no está en { role }. Le aviso.
takerole-told = La coordinación cambió tus funciones en el equipo: ya no estás en { role }. Lo demás sigue igual: /help
takerole-notice = <b>{ $name }</b> ya no está en { role }.
role-gone = Esta persona ya no tiene esa función.
only-role = Es su única función. En vez de quitársela, puedes sacar a esta persona del equipo.

command-panic = En peligro: detener o destruir todo
flow-panic = detener o destruir todo
panic-what =
    Para cuando están por llevarse el servidor, o a alguien de ustedes.

    <b>Cerrar</b>: me detengo. No muestro ni mando nada hasta que alguien, en el servidor, me deje arrancar otra vez. Todo lo recibido se conserva. Puedes hacerlo sin nadie más.

    <b>Destruir</b>: la llave, todos los datos y las copias del servidor se borran para siempre. Las cartas que esperan no se enviarán nunca. { $needed ->
        [one] Puedes hacerlo sin nadie más.
       *[other] Otra persona de coordinación tiene que estar de acuerdo en el plazo de { $wait }. { $alone }
    }

    En los dos casos borro lo que escribí al equipo en los últimos dos días, hasta donde Telegram lo permite.
panic-lock = 🔒 Cerrar
panic-destroy = 🔥 Destruir
panic-word-lock = cerrar
panic-word-destroy = destruir todo
panic-sure-lock = Para cerrarme ahora, escribe: { $word }
panic-sure-destroy = Esto no se puede deshacer. Para seguir, escribe: { $word }
panic-not-the-word = No pasó nada. Escribe exactamente esto: { $word }
panic-locked = Quedé cerrado y me detengo ahora. Quien administra el servidor me puede dejar arrancar otra vez. Borra también este chat de tu teléfono.
panic-destroyed = Está decidido: ahora se borra todo, primero la llave. Ya no voy a responder. Escribe /revoke a @BotFather, para que nadie se haga pasar por mí. Quema el papel con la llave de las copias. Borra este chat de tu teléfono.
panic-asked = Ya se les preguntó a las demás personas de coordinación. Si una está de acuerdo en el plazo de { $wait }, se borra todo. Hasta entonces no ha cambiado nada; para cerrarme ahora mismo, escribe /panic otra vez.
panic-notice = <b>{ $name } quiere destruir todo</b>: la llave, todos los datos y las copias del servidor. Si estás de acuerdo, hazlo en el plazo de { $wait }. Si no sabes por qué, llama primero, o ciérrame: con eso no se pierde nada.
panic-look = Verlo
