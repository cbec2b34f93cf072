# O que se vê do bot antes de falar com ele: sua descrição (no máximo 512 caracteres) e seu resumo (120).

bot-description =
    Levo solidariedade a pessoas presas. Conheça os casos, escreva uma carta com a ajuda de um guia curto, veja como doar e receba lembretes dos encontros.

    O Telegram pode ler o que você escreve aqui e conhece seu número. Eu não guardo seu nome; o resto, o menos possível e criptografado. /privacy explica o quê.
bot-summary = Cartas, doações e encontros em solidariedade com pessoas presas.
