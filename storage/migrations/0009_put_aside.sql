-- Since which day an update is put aside: what nobody has repaired within its time goes.
CREATE TABLE inbox_aside (
    place INTEGER PRIMARY KEY REFERENCES inbox ON DELETE CASCADE,
    day TEXT NOT NULL,
    proof BLOB
);
