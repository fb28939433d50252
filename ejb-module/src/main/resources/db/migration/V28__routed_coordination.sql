-- What several departments are to do about a case at once travels through the queues: whether it does, when the lane of the
-- department received it, and whether it was taken back instead of answered.
alter table instruction add column routed boolean not null default false;
alter table instruction add column received_at timestamptz;
alter table instruction add column withdrawn boolean not null default false;

-- What stands on the work list of a department, and what keeps a case open.
create index instruction_on_list on instruction (operator_id, department, given_at, id)
    where routed and answered_at is null and received_at is not null;
create index instruction_of_case on instruction (operator_id, case_id) where routed;
