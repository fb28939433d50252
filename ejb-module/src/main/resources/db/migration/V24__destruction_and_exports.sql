-- Destruction: proposed, agreed by two people, done; what was destroyed stays listed with its number and hash.
create table destruction (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    number       text        not null,
    reason       text        not null,
    state        text        not null check (state in ('PROPOSED', 'DESTROYED', 'REFUSED', 'WITHDRAWN')),
    proposed_at  timestamptz not null,
    proposed_by  uuid        not null references staff,
    ended_at     timestamptz,
    ended_by     uuid references staff,
    end_note     text        not null default '',
    first_by     uuid references staff,
    first_at     timestamptz,
    second_by    uuid references staff,
    second_at    timestamptz,
    version      integer     not null,
    constraint destruction_number_unique unique (operator_id, number),
    constraint destruction_ended check ((state = 'PROPOSED') = (ended_at is null)),
    constraint destruction_by_two check (state <> 'DESTROYED'
        or (first_by is not null and second_by is not null and first_by <> second_by
            and first_by <> proposed_by and second_by <> proposed_by))
);
create index destruction_recent on destruction (operator_id, proposed_at desc, id desc);

-- A record as it was when proposed; title with personal data covered. In one open proposal at most.
create table destruction_item (
    operator_id    uuid    not null references operator,
    destruction_id uuid    not null references destruction,
    record_id      uuid    not null references archive_record,
    number         text    not null,
    title          text    not null,
    class          text    not null,
    security       text    not null,
    retention      text    not null,
    retain_until   date    not null,
    sha256         text    not null,
    barcodes       text    not null,
    open           boolean not null,
    primary key (destruction_id, record_id)
);
create unique index destruction_item_open on destruction_item (operator_id, record_id) where open;

-- Files whose last known reference went with a record; removed when nothing else refers to them.
create table content_leaving (
    sha256 text primary key,
    since  timestamptz not null
);

-- Records handed over as a package, and to whom they were shown in clear by it.
create table record_export (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    number       text        not null,
    purpose      text        not null,
    note         text        not null,
    made_at      timestamptz not null,
    made_by      uuid        not null references staff,
    constraint record_export_number_unique unique (operator_id, number)
);
create index record_export_of_maker on record_export (operator_id, made_by, made_at desc, id desc);

create table record_export_item (
    operator_id uuid    not null references operator,
    export_id   uuid    not null references record_export,
    position    integer not null,
    record_id   uuid    not null references archive_record,
    primary key (export_id, position)
);
