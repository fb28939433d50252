-- Entries of the registers a pack declares: everything of a regulation that is not a customer's case.
create table register_entry (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    register        text        not null,
    number          text        not null,
    pack_version_id uuid        not null references pack_version,
    department      text        not null,
    subject         text        not null,
    subject_id      uuid,
    title           text        not null,
    case_id         uuid references service_case,
    case_number     text        not null,
    fields          jsonb       not null,
    calculations    jsonb       not null,
    pairs           tsvector    not null,
    state           text        not null,
    steps_taken     integer     not null,
    opened_at       timestamptz not null,
    opened_by       uuid references staff,
    ended_at        timestamptz,
    next_due_at     timestamptz,
    schedule        text,
    schedule_key    text,
    version         integer     not null,
    constraint register_entry_number_unique unique (operator_id, number),
    constraint register_entry_schedule_unique unique (operator_id, schedule_key)
);
create index register_entry_open on register_entry
    (operator_id, register, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id) where state = 'OPEN';
create index register_entry_open_of_department on register_entry
    (operator_id, department, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id) where state = 'OPEN';
create index register_entry_open_of_all on register_entry
    (operator_id, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id) where state = 'OPEN';
create index register_entry_ended on register_entry (operator_id, register, ended_at desc, id desc) where state <> 'OPEN';
create index register_entry_ended_of_all on register_entry (operator_id, ended_at desc, id desc) where state <> 'OPEN';
create index register_entry_by_case on register_entry (operator_id, case_id, id) where case_id is not null;
create index register_entry_pairs on register_entry using gin (pairs);
-- What a schedule brought forth last, and what another register did in its stead.
create index register_entry_by_schedule on register_entry (operator_id, schedule, subject_id, opened_at desc)
    where schedule is not null;

-- Append-only: which step was taken, by whom, with which outcome.
create table register_step (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    entry_id        uuid        not null references register_entry,
    step            text        not null,
    post            text        not null,
    outcome         text        not null,
    note            text        not null,
    late_clause     text        not null,
    done_at         timestamptz not null,
    done_by         uuid references staff,
    constraint register_step_once unique (operator_id, entry_id, step, post)
);

alter table case_clock add constraint case_clock_entry foreign key (entry_id) references register_entry;
