"""The stand-in's world: people, chats, messages, and what Telegram would make of a text. Knows no wire and no phone."""
