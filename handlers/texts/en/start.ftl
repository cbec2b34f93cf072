# The beginning: the welcome, the menu, the language.

command-start = The menu, and who I am
command-language = Choose the language

start-welcome =
    <b>Welcome. I am Paloma.</b>
    I am a bot. I carry letters to people in prison, show how to give money, and tell you when and where people meet. A small team stands behind me. I speak for:

    { $campaigns }

    <b>Before you write:</b> Telegram can read what you write here, and knows your phone number. Write nothing that could harm you there. On my disk, the number of your chat and what you write are encrypted. I store no name, username or phone number.
    /privacy says more, /forgetme deletes everything.
start-welcome-empty =
    <b>Welcome. I am Paloma.</b>
    I am a bot. I carry letters to people in prison, show how to give money, and tell you when and where people meet. The team behind me is still preparing its campaigns; please come back soon.

    <b>Before you write:</b> Telegram can read what you write here, and knows your phone number. Write nothing that could harm you there. On my disk, the number of your chat and what you write are encrypted. I store no name, username or phone number.
    /privacy says more, /forgetme deletes everything.
start-campaign = • <b>{ $title }</b>
start-again = Good to see you again. What would you like to do?

menu-write = ✉️ Write a letter
menu-cases = The people
menu-events = Events
menu-donate = Give money
menu-letters = My letters
menu-subscribe = Get announcements
menu-stop = Stop announcements
menu-language = Language
menu-privacy = Privacy
menu-queue = Letters to read (team)

language-which = Your language here: { $now }. Choose another:
language-set = Done. Your language here: { $now }.
language-unknown = I do not speak that language yet. I speak { $languages }: /language
