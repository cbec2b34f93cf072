-- A member can have several roles: `roles` is the sealed set of them (reseal_roles.py makes it of the one role).
ALTER TABLE team RENAME COLUMN role TO roles;
