-- What a calendar asks of an event that changes: a number that goes up.
ALTER TABLE events ADD COLUMN sequence INTEGER;

-- How many hours before an event its followers are reminded, if they chose: ",24,3,".
ALTER TABLE follows ADD COLUMN leads TEXT;

-- Who is coming to an event, with how many people, and who waits for a place, in the order of their numbers.
CREATE TABLE coming (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    event_id TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    starts_at INTEGER NOT NULL,
    people INTEGER NOT NULL,
    waiting INTEGER NOT NULL,
    proof BLOB,
    UNIQUE (event_id, person_id, starts_at)
);
CREATE INDEX coming_person ON coming (person_id);
CREATE INDEX coming_starts ON coming (starts_at);
CREATE INDEX coming_waiting ON coming (event_id, starts_at, id) WHERE waiting = 1;

-- Who has taken the file of an event for their calendar, to be sent it again when it changes.
CREATE TABLE calendars (
    event_id TEXT NOT NULL REFERENCES events ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES people ON DELETE CASCADE,
    proof BLOB,
    PRIMARY KEY (event_id, person_id)
);
CREATE INDEX calendars_person ON calendars (person_id);
