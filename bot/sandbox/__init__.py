"""The sandbox: a strict local stand-in for Telegram over real HTTP, with phones to write on and a clock to move."""
