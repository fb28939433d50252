-- Until when the pack wants what is asked for, as the room that asked knows it.
alter table approval add column subject_due_at timestamptz;

-- What a head wants done about a case or an entry, by when, and what was answered. Those of one act share it.
create table instruction (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    act_id          uuid        not null,
    kind            text        not null,
    case_id         uuid references service_case,
    entry_id        uuid references register_entry,
    subject_number  text        not null,
    subject_title   text        not null,
    department      text        not null,
    words           text        not null,
    given_by        uuid        not null references staff,
    given_at        timestamptz not null,
    due_at          timestamptz,
    breached_at     timestamptz,
    answer          text        not null,
    answered_by     uuid references staff,
    answered_at     timestamptz,
    version         integer     not null,
    constraint instruction_of_one check (num_nonnulls(case_id, entry_id) = 1),
    constraint instruction_once unique (act_id, department)
);
create index instruction_open on instruction
    (operator_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00Z'), id) where answered_at is null;
create index instruction_answered on instruction (operator_id, answered_at desc, id desc) where answered_at is not null;
create index instruction_of_subject on instruction (operator_id, subject_number, given_at);
create index instruction_late on instruction (due_at) where answered_at is null and breached_at is null;

-- What runs, the soonest due first: for those who look over what is late or about to be.
create index case_clock_running on case_clock (operator_id, due_at, id) where state = 'RUNNING' and due_at is not null;
