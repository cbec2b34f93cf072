"""The Bot API as a bot meets it: methods, their parameters, updates fetched or pushed."""
