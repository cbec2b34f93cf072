-- Invitations are entries of the audit trail and no rows; whoever has one of before is invited anew. What letters and
-- announcements have come to is on record as well: reseal_on_record.py takes over what was not.
DROP TABLE invites;
