-- Records of all kinds, papers with their loans, holds, saved searches.

-- What it is the record of, under which class and for how long; what is personal in it and how that is covered.
alter table archive_record
    add column kind         text        not null default 'case',
    add column source_id    uuid,
    add column year         integer,
    add column retention    text        not null default 'unset',
    add column personal     jsonb       not null default '{}',
    add column source_number text       not null default '',
    add column destroyed_at timestamptz,
    alter column filed_by drop not null; -- the end of an entry may be the system's doing

update archive_record r
set source_id = r.case_id,
    source_number = r.case_number,
    year = extract(year from r.filed_at at time zone o.time_zone),
    personal = coalesce((
        select jsonb_object_agg(p.value, left(p.value, 1) || '**')
        from jsonb_each_text(cast(r.content as jsonb)) p
        where p.key in ('customer_name', 'customer_phone', 'customer_address') and length(p.value) > 1), '{}')
from operator o
where o.id = r.operator_id;

create unique index archive_record_source on archive_record (operator_id, kind, source_id) where source_id is not null;
create index archive_record_of_class on archive_record (operator_id, class, filed_at desc, id desc);
create index archive_record_of_kind on archive_record (operator_id, kind, filed_at desc, id desc);
create index archive_record_of_year on archive_record (operator_id, year, filed_at desc, id desc);
create index archive_record_by_number on archive_record (operator_id, lower(number) text_pattern_ops);
create index archive_record_by_source_number on archive_record (operator_id, lower(source_number) text_pattern_ops);
create index archive_record_to_appraise on archive_record (operator_id, retain_until, id)
    where retain_until is not null and destroyed_at is null;

-- Scans and files of a registered paper.
create table record_file (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    record_id    uuid        not null references archive_record,
    sha256       text        not null,
    name         text        not null,
    media_type   text        not null,
    size         bigint      not null,
    text_found   text        not null check (text_found in ('FOUND', 'NONE', 'UNREADABLE')),
    added_at     timestamptz not null,
    added_by     uuid        not null references staff
);
create index record_file_by_record on record_file (operator_id, record_id, id);

-- As long as one is not lifted the record is not destroyed.
create table retention_hold (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    record_id    uuid        not null references archive_record,
    reason       text        not null,
    placed_at    timestamptz not null,
    placed_by    uuid        not null references staff,
    lifted_at    timestamptz,
    lifted_by    uuid references staff,
    lift_reason  text        not null default ''
);
create index retention_hold_by_record on retention_hold (operator_id, record_id, id);

create table saved_search (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    staff_id     uuid        not null references staff,
    name         text        not null,
    question     text        not null,
    saved_at     timestamptz not null,
    constraint saved_search_name_unique unique (operator_id, staff_id, name)
);

-- A file of paper with its barcode. It is in exactly one place: the check says so, and one loan at most is out for it.
create table paper (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    barcode      text        not null,
    record_id    uuid references archive_record,
    record_number text       not null,
    class        text        not null,
    title        text        not null,
    department   text        not null,
    security     text        not null,
    shelf        text        not null,
    place        text        not null,
    loan_id      uuid,
    destroyed_at timestamptz,
    registered_at timestamptz not null,
    registered_by uuid       not null references staff,
    version      integer     not null,
    constraint paper_barcode_unique unique (operator_id, barcode),
    constraint paper_one_place check (
        (place = 'SHELF' and loan_id is null and destroyed_at is null)
        or (place in ('BORROWER', 'READING_ROOM') and loan_id is not null and destroyed_at is null)
        or (place = 'DESTROYED' and loan_id is null and destroyed_at is not null))
);
create index paper_on_shelf on paper (operator_id, shelf, barcode);
create index paper_of_record on paper (operator_id, record_id) where record_id is not null;
create index paper_recent on paper (operator_id, registered_at desc, id desc);

create table paper_loan (
    id            uuid primary key,
    operator_id   uuid        not null references operator,
    number        text        not null,
    paper_id      uuid        not null references paper,
    barcode       text        not null,
    title         text        not null,
    use           text        not null,
    purpose       text        not null,
    borrower_id   uuid        not null references staff,
    department    text        not null,
    approver      text        not null,
    clause        text        not null,
    state         text        not null,
    requested_at  timestamptz not null,
    decided_at    timestamptz,
    decided_by    uuid references staff,
    decision_note text        not null default '',
    term          text,
    lent_at       timestamptz,
    lent_by       uuid references staff,
    due_on        date,
    recalled_at   timestamptz,
    recalled_by   uuid references staff,
    recall_reason text        not null default '',
    recall_by     date,
    chased        integer     not null default 0,
    chased_on     date,
    returned_at   timestamptz,
    returned_to   uuid references staff,
    condition     text        not null default '',
    version       integer     not null,
    constraint paper_loan_number_unique unique (operator_id, number),
    constraint paper_loan_signed_off check (lent_at is null or decided_at is not null),
    constraint paper_loan_of_paper unique (id, paper_id)
);
create unique index paper_loan_one_out on paper_loan (operator_id, paper_id) where state = 'LENT';
create unique index paper_loan_one_asked on paper_loan (operator_id, paper_id, borrower_id)
    where state in ('REQUESTED', 'AGREED', 'LENT');
create index paper_loan_open on paper_loan
    (operator_id, coalesce(least(due_on, recall_by), date '9999-12-31'), id) where state in ('REQUESTED', 'AGREED', 'LENT');
create index paper_loan_of_borrower on paper_loan (operator_id, borrower_id, requested_at desc, id desc);
create index paper_loan_recent on paper_loan (operator_id, requested_at desc, id desc);
create index paper_loan_by_paper on paper_loan (operator_id, paper_id, requested_at desc);

alter table paper add constraint paper_out_by_its_loan foreign key (loan_id, id) references paper_loan (id, paper_id);

-- Who looked at what in clear: to be counted and listed.
alter table disclosure add column subject text not null default '';
create index disclosure_recent on disclosure (operator_id, disclosed_at desc, id desc);

-- The filing of a record, for its receipt.
create index ledger_event_filed on ledger_event (operator_id, (body ->> 'number')) where type = 'record.filed';
