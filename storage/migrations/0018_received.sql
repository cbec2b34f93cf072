-- How many letters to each case were let through (reseal_received.py counts them).
CREATE TABLE case_letters (
    case_id TEXT PRIMARY KEY REFERENCES cases,
    letters INTEGER NOT NULL,
    proof BLOB
);
