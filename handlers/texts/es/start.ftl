# El comienzo: la bienvenida, el menú, el idioma.

command-start = El menú y quién habla aquí
command-language = Elegir el idioma

start-welcome =
    <b>Te doy la bienvenida. Soy Paloma.</b>
    Soy un bot que lleva solidaridad: cartas a personas presas, apoyo económico, avisos de cuándo y dónde nos encontramos. Detrás de mí hay un equipo pequeño; hablo por estas campañas:

    { $campaigns }

    <b>Qué guardo:</b> el número de este chat, tu idioma y lo que haces aquí (cartas, lo que sigues); quién eres y qué escribes va cifrado. No guardo tu nombre, ni tu usuario, ni tu teléfono.
    En /privacy te cuento más y con /forgetme se borra todo.
start-welcome-empty =
    <b>Te doy la bienvenida. Soy Paloma.</b>
    Soy un bot que lleva solidaridad: cartas a personas presas, apoyo económico, avisos de cuándo y dónde nos encontramos. El equipo que está detrás todavía prepara sus campañas; vuelve pronto.

    <b>Qué guardo:</b> el número de este chat, tu idioma y lo que haces aquí; quién eres y qué escribes va cifrado. No guardo tu nombre, ni tu usuario, ni tu teléfono.
    En /privacy te cuento más y con /forgetme se borra todo.
start-campaign = • <b>{ $title }</b>. { $summary }
start-again = Qué bueno verte de nuevo. ¿Qué quieres hacer?

menu-write = ✉️ Escribir una carta
menu-cases = Las personas
menu-events = Encuentros
menu-donate = Apoyo económico
menu-letters = Mis cartas
menu-subscribe = Recibir avisos
menu-stop = No más avisos
menu-language = Idioma
menu-privacy = Privacidad
menu-queue = Cartas por leer (equipo)

language-which = Tu idioma aquí: { $now }. Elige otro:
language-set = Listo. Tu idioma aquí: { $now }.
language-unknown = Todavía no hablo ese idioma. Hablo { $languages }: /language
