-- What people wrote stands beside its event, and the salt of what is sealed in its place: both go with the matter, the seal stays.
alter table ledger_event
    add column salt  bytea,
    add column words text;
