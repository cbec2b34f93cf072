"""The trial, which opens the chat page with a bot beside it, and the tours, which play whole stories."""
