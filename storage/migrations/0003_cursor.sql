-- An announcement is a cursor over its audience: `cursor` (sealed) is the id up to which every reader was tried, or has a
-- row in the outbox to be tried again. What was going out before has a row for each of its readers: reseal_cursor.py.
ALTER TABLE announcements ADD COLUMN cursor BLOB;

-- The language of a row is its reader's, as it is when the row goes.
ALTER TABLE outbox DROP COLUMN language;

-- Readers in the order in which they are taken, with all that sending asks of them, so that their rows are not read.
CREATE INDEX people_readers ON people (id, language, address) WHERE subscribed = 1 AND gone = 0;
CREATE INDEX follows_readers ON follows (target, person_id);
DROP INDEX follows_target;

-- How many people get announcements, by language: counting a million takes too long for those who wait meanwhile.
CREATE TABLE subscribers (
    language TEXT PRIMARY KEY,
    people INTEGER NOT NULL
);
INSERT INTO subscribers (language, people)
    SELECT language, count(*) FROM people WHERE subscribed = 1 AND gone = 0 GROUP BY language;
DROP INDEX people_subscribed;
