# What people see of the bot before they speak to it: its description (512 characters at most) and summary (120).

bot-description =
    I carry solidarity to people in prison. Read about them, write them a letter with a short guide to help, learn how to give, and be reminded of events.

    Telegram can read what you write here, and knows your phone number. I store no name and as little as I can, encrypted. /privacy says what.
bot-summary = Letters, donations and events in solidarity with people in prison.
