# Lo que se ve del bot antes de hablarle: su descripción (512 caracteres como máximo) y su resumen (120).

bot-description =
    Llevo solidaridad a personas presas. Conoce sus casos, escríbeles una carta con ayuda de una guía breve, mira cómo donar y recibe recordatorios de los encuentros.

    Telegram puede leer lo que escribes aquí y conoce tu número. Yo no guardo tu nombre; lo demás, lo menos posible y cifrado. /privacy explica qué.
bot-summary = Cartas, donaciones y encuentros en solidaridad con personas presas.
