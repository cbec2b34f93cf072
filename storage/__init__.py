"""What is kept, and the rules of keeping it. Knows nothing of conversations or messengers."""
