# El comienzo: la bienvenida, el menú, el idioma.

command-start = El menú y quién soy
command-language = Elegir el idioma

start-welcome =
    <b>Te doy la bienvenida. Soy Paloma.</b>
    Soy un bot. Llevo cartas a personas presas, muestro cómo donar y aviso cuándo y dónde nos encontramos. Detrás de mí hay un equipo pequeño. Hablo por estas campañas:

    { $campaigns }

    <b>Antes de que escribas:</b> Telegram puede leer lo que escribes aquí y conoce tu número de teléfono. No escribas nada que ahí te ponga en riesgo. En mi disco, el número de tu chat y lo que escribes quedan cifrados. No guardo tu nombre, ni tu nombre de usuario, ni tu teléfono.
    En /privacy te cuento más y con /forgetme se borra todo.
start-welcome-empty =
    <b>Te doy la bienvenida. Soy Paloma.</b>
    Soy un bot. Llevo cartas a personas presas, muestro cómo donar y aviso cuándo y dónde nos encontramos. El equipo que está detrás todavía prepara sus campañas; vuelve pronto, por favor.

    <b>Antes de que escribas:</b> Telegram puede leer lo que escribes aquí y conoce tu número de teléfono. No escribas nada que ahí te ponga en riesgo. En mi disco, el número de tu chat y lo que escribes quedan cifrados. No guardo tu nombre, ni tu nombre de usuario, ni tu teléfono.
    En /privacy te cuento más y con /forgetme se borra todo.
start-campaign = • <b>{ $title }</b>
start-again = Qué bueno verte de nuevo. ¿Qué quieres hacer?

menu-write = ✉️ Escribir una carta
menu-cases = Las personas
menu-events = Encuentros
menu-donate = Apoyar con dinero
menu-letters = Mis cartas
menu-subscribe = Recibir avisos
menu-stop = No más avisos
menu-language = Idioma
menu-privacy = Privacidad
menu-queue = Cartas por leer (equipo)

language-which = Tu idioma aquí: { $now }. Elige otro:
language-set = Listo. Tu idioma aquí: { $now }.
language-unknown = Todavía no hablo ese idioma. Hablo { $languages }: /language
