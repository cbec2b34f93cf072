-- Letters to which no link of whoever wrote them is kept: by this hash of the receipt alone they are found again.
ALTER TABLE letters ADD COLUMN receipt BLOB;
CREATE UNIQUE INDEX letters_receipt ON letters (receipt) WHERE receipt IS NOT NULL;

-- How often somebody did something on a day. Whose count it is, only the process that made it can say.
CREATE TABLE tallies (
    mark BLOB PRIMARY KEY,
    day TEXT NOT NULL,
    times INTEGER NOT NULL,
    proof BLOB
);
