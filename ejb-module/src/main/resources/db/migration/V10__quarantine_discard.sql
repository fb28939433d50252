-- A message set aside may be given up, by somebody and for a reason; the row stays.
alter table quarantine
    add column discarded_at   timestamptz,
    add column discarded_by   uuid,
    add column discard_reason text;
create index quarantine_waiting on quarantine (operator_id, quarantined_at, id)
    where replayed_at is null and discarded_at is null;
drop index quarantine_open;
