-- The days of a decreed year as somebody handed them in. A row begins as a preview; applied, it counts until a later
-- applied one of the same year. Rows are never changed after that: they are where a year comes from.
create table calendar_year (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    calendar       text        not null,
    year           integer     not null,
    days           jsonb       not null,
    ignored        integer     not null,
    source         text        not null,
    notice_number  text        not null,
    file_name      text        not null,
    file_sha256    text        not null,
    revision       bigint      not null,
    imported_at    timestamptz not null,
    imported_by    uuid        not null references staff,
    applied_at     timestamptz,
    applied_by     uuid references staff
);
create index calendar_year_in_force on calendar_year (operator_id, calendar, year, applied_at desc);
create index calendar_year_recent on calendar_year (operator_id, imported_at desc);

-- Days the operator itself takes off or works; they go before the decreed ones.
create table calendar_own_day (
    operator_id    uuid        not null references operator,
    day            date        not null,
    kind           text        not null,
    name           text        not null,
    added_at       timestamptz not null,
    added_by       uuid        not null references staff,
    primary key (operator_id, day)
);

-- Grows with every change of an operator's special days; nodes look at it to learn of one.
create table calendar_revision (
    operator_id    uuid primary key references operator,
    revision       bigint      not null
);

-- One pass over the open clocks of an operator: to list what an import would move, or to move it. Resumable: what is done
-- stands in the cursor, written with the rows it covers. A lease keeps two nodes from working on one run.
create table clock_run (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    kind           text        not null,
    import_id      uuid references calendar_year,
    requested_at   timestamptz not null,
    requested_by   uuid        not null references staff,
    began_at       timestamptz,
    position       uuid        not null,
    left_over      uuid[]      not null,
    passes         integer     not null,
    looked_at      bigint      not null,
    moved          bigint      not null,
    ended_at       timestamptz,
    lease_holder   text,
    lease_until    timestamptz
);
create index clock_run_open on clock_run (requested_at, id) where ended_at is null;
create index clock_run_recent on clock_run (operator_id, requested_at desc);
create index clock_run_of_import on clock_run (import_id, kind) where import_id is not null;

-- What a preview found.
create table clock_move (
    run_id         uuid        not null references clock_run,
    due_before     timestamptz not null,
    clock_id       uuid        not null,
    operator_id    uuid        not null,
    due_after      timestamptz not null,
    case_number    text        not null,
    rule           text        not null,
    clause         text        not null,
    primary key (run_id, due_before, clock_id)
);

create index case_clock_open on case_clock (operator_id, id) where stopped_at is null;

-- Administrators hear at most once a day that next year is missing.
create table calendar_alarm (
    operator_id    uuid        not null references operator,
    day            date        not null,
    primary key (operator_id, day)
);
