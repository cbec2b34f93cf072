-- Who was shown which donation details in the last month, to be told if they change; and which notice they read before.
CREATE TABLE asked_details (
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    target TEXT NOT NULL,
    day TEXT NOT NULL,
    notice BLOB,
    proof BLOB,
    PRIMARY KEY (person_id, target)
);
CREATE INDEX asked_details_target ON asked_details (target);
CREATE INDEX asked_details_day ON asked_details (day);
