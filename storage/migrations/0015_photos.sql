-- Pictures that are pages of a letter, and why one that was sent could not be kept.
ALTER TABLE pictures ADD COLUMN letter_id TEXT REFERENCES letters ON DELETE CASCADE;
ALTER TABLE pictures ADD COLUMN flaw TEXT;
CREATE INDEX pictures_letter ON pictures (letter_id) WHERE letter_id IS NOT NULL;
