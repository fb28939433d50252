-- A hold may end by itself; which records are held is asked with each search.
alter table retention_hold
    add column until date;
create index retention_hold_placed on retention_hold (operator_id, record_id) where lifted_at is null;
