# O começo: as boas-vindas, o menu, o idioma.

command-start = O menu e quem eu sou
command-language = Escolher o idioma

start-welcome =
    <b>Que bom ter você aqui. Sou a Paloma.</b>
    Sou um bot. Levo cartas a pessoas presas, mostro como doar e aviso quando e onde nos encontramos. Por trás de mim há uma equipe pequena. Falo por estas campanhas:

    { $campaigns }

    <b>Antes de escrever:</b> o Telegram pode ler o que você escreve aqui e conhece seu número de telefone. Não escreva nada que ali possa colocar você em risco. No meu disco, o número do seu chat e o que você escreve ficam criptografados. Não guardo seu nome, nome de usuário nem telefone.
    /privacy conta mais, /forgetme apaga tudo.
start-welcome-empty =
    <b>Que bom ter você aqui. Sou a Paloma.</b>
    Sou um bot. Levo cartas a pessoas presas, mostro como doar e aviso quando e onde nos encontramos. A equipe por trás de mim ainda está preparando as campanhas; volte em breve, por favor.

    <b>Antes de escrever:</b> o Telegram pode ler o que você escreve aqui e conhece seu número de telefone. Não escreva nada que ali possa colocar você em risco. No meu disco, o número do seu chat e o que você escreve ficam criptografados. Não guardo seu nome, nome de usuário nem telefone.
    /privacy conta mais, /forgetme apaga tudo.
start-campaign = • <b>{ $title }</b>
start-again = Que bom ver você de novo. O que você quer fazer?

menu-write = ✉️ Escrever uma carta
menu-cases = As pessoas
menu-events = Encontros
menu-donate = Apoiar com dinheiro
menu-letters = Minhas cartas
menu-subscribe = Receber avisos
menu-stop = Parar os avisos
menu-language = Idioma
menu-privacy = Privacidade
menu-queue = Cartas para ler (equipe)

language-which = Seu idioma aqui: { $now }. Escolha outro:
language-set = Pronto. Seu idioma aqui: { $now }.
language-unknown = Ainda não falo esse idioma. Falo { $languages }: /language
