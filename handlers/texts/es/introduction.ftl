# Lo que se ve del bot antes de hablarle: su descripción (512 caracteres como máximo) y su resumen (120).

bot-description =
    Llevo solidaridad a personas presas. Conoce sus casos, escríbeles una carta con una guía breve, mira cómo aportar y recibe recordatorios de los eventos.

    Aquí no necesitas nombre ni cuenta. Telegram sí ve que me escribes; yo guardo lo menos posible, y cifrado. /privacy explica qué.
bot-summary = Cartas, aportes y eventos en solidaridad con personas presas.
