# The beginning: the welcome, the menu, the language.

command-start = The menu, and who speaks here
command-language = Choose the language

start-welcome =
    <b>Welcome. I am Paloma.</b>
    I am a bot that carries solidarity: letters to people in prison, help with money, news of when and where people meet. Behind me is a small team; I speak for:

    { $campaigns }

    <b>What I store:</b> the number of this chat, your language, and what you do here (letters, what you follow); who you are and what you write is encrypted. I do not store your name, your username or your phone number.
    /privacy says more, /forgetme deletes everything.
start-welcome-empty =
    <b>Welcome. I am Paloma.</b>
    I am a bot that carries solidarity: letters to people in prison, help with money, news of when and where people meet. The team behind me is still preparing its campaigns; come back soon.

    <b>What I store:</b> the number of this chat, your language, and what you do here; who you are and what you write is encrypted. I do not store your name, your username or your phone number.
    /privacy says more, /forgetme deletes everything.
start-campaign = • <b>{ $title }</b>. { $summary }
start-again = Good to see you again. What would you like to do?

menu-write = ✉️ Write a letter
menu-cases = The people
menu-events = Events
menu-donate = Help with money
menu-letters = My letters
menu-subscribe = Get news
menu-stop = Stop news
menu-language = Language
menu-privacy = Privacy
menu-queue = Letters to read (team)

language-which = Your language here: { $now }. Choose another:
language-set = Done. Your language here: { $now }.
language-unknown = I do not speak that language yet. I speak { $languages }: /language
