-- Until when the pack wants what is asked for, as the room that asked knows it.
alter table approval add column subject_due_at timestamptz;

-- What a head wants done about a case, by when, and what was answered.
create table instruction (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    case_id         uuid        not null references service_case,
    case_number     text        not null,
    department      text        not null,
    words           text        not null,
    kind            text        not null,
    given_by        uuid        not null references staff,
    given_at        timestamptz not null,
    due_at          timestamptz,
    breached_at     timestamptz,
    answer          text        not null,
    answered_by     uuid references staff,
    answered_at     timestamptz,
    version         integer     not null
);
create index instruction_open on instruction
    (operator_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00Z'), id) where answered_at is null;
create index instruction_answered on instruction (operator_id, answered_at desc, id desc) where answered_at is not null;
create index instruction_of_case on instruction (operator_id, case_id, given_at);
create index instruction_late on instruction (due_at) where answered_at is null and breached_at is null;

-- What breached, the latest first.
create index clock_firing_recent on clock_firing (operator_id, fired_at desc, clock_id);
