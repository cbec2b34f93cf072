-- What the guide's checks pointed out in a letter, and its writer sent as it was: which check, and where. Letters of before
-- have none of it, and their rows stay as they are.
ALTER TABLE letters ADD COLUMN overruled BLOB;
