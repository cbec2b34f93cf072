"""Content written in the chat: campaigns, cases, events and ways to give, field by field, and what is published.

/campaigns lists them; each has a sheet with all its fields. What is asked for, and in which languages, is read off the
records of content: no field has a question of its own.
"""
