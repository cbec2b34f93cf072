-- Until when whoever decided on a letter can undo it: only then its writer is told. `own_words` says whether the reason
-- is a moderator's own.
ALTER TABLE letters ADD COLUMN undo_until INTEGER;
ALTER TABLE letters ADD COLUMN own_words INTEGER;
CREATE INDEX letters_undo ON letters (undo_until) WHERE undo_until IS NOT NULL;
