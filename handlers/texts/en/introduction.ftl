# What people see of the bot before they speak to it: its description (512 characters at most) and summary (120).

bot-description =
    I carry solidarity to people in prison. Read about them, write them a letter along a short guide, learn how to give, and be reminded of events.

    You need no name and no account here. Telegram itself sees that you write to me; I keep as little as I can, encrypted. /privacy says what.
bot-summary = Letters, donations and events in solidarity with people in prison.
