-- Pictures that somebody sent. `person_id` is null once a picture is the group's own, as in an announcement.
CREATE TABLE pictures (
    id TEXT PRIMARY KEY,
    person_id TEXT REFERENCES people ON DELETE CASCADE,
    state TEXT NOT NULL,
    reference BLOB NOT NULL,
    content BLOB,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    added_at INTEGER NOT NULL
);
CREATE INDEX pictures_wanted ON pictures (due_at) WHERE state = 'wanted';
CREATE INDEX pictures_person ON pictures (person_id) WHERE person_id IS NOT NULL;

-- When each duty was last done is remembered under its name; what was remembered under names of their own is renamed.
UPDATE meta SET name = 'last:new-letters' WHERE name = 'queue-told';
UPDATE meta SET name = 'last:old-letters' WHERE name = 'queue-old-told';
DELETE FROM meta WHERE name = 'progress-told' OR name LIKE 'told-%';
