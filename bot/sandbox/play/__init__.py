"""The trial, which opens the chat page with a bot beside it, and the tour, which plays the whole story."""
