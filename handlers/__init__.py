"""The conversations: what people can say and what they hear. Knows no messenger and no network."""
