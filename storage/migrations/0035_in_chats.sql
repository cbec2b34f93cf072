-- Which message of each reader's chat holds an announcement, for two days: in bunches of readers, in the order of their ids.
CREATE TABLE in_chats (
    place TEXT PRIMARY KEY,
    announcement_id TEXT NOT NULL,
    begins TEXT NOT NULL,
    messages BLOB NOT NULL,
    since INTEGER NOT NULL,
    proof BLOB
);
CREATE INDEX in_chats_begins ON in_chats (announcement_id, begins);
CREATE INDEX in_chats_since ON in_chats (since);
