"""The way of a message, a file a step: intake, turn, posting, sender; and the clock, for what is due by itself.

On its way out what a handler says, a Message, becomes a Post to a person, a Call of a messenger, a Row of the outbox,
an Item in hand and, once the messenger has answered, an Outcome.
"""
