-- What shifts a department has. A shift that is over keeps its row: rosters name it.
create table duty_shift (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    department      text        not null,
    kind            text        not null,
    label           text        not null,
    starts          time        not null,
    ends            time        not null,
    heads           integer     not null,
    weekdays        text        not null,     -- 1 to 7, Monday first, and 8 for public holidays
    qualification   text        not null,
    ended           boolean     not null,
    version         integer     not null
);
create index duty_shift_of_department on duty_shift (operator_id, department, starts, id);

-- The rules of rest of a department. A blank binds nobody.
create table duty_rules (
    id                 uuid primary key,
    operator_id        uuid    not null references operator,
    department         text    not null,
    rest_hours         integer,
    nights_in_row      integer,
    free_days_in_week  integer,
    compensation_days  integer,
    no_early_after_night boolean not null,
    around_the_clock   boolean not null,
    version            integer not null,
    constraint duty_rules_once unique (operator_id, department)
);

-- What people are qualified for.
create table qualification (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    staff_id        uuid        not null references staff,
    name            text        not null,
    valid_from      date        not null,
    valid_until     date,
    noted_at        timestamptz not null,
    noted_by        uuid        not null references staff,
    ended_at        timestamptz
);
create index qualification_of_operator on qualification (operator_id, staff_id) where ended_at is null;

create table roster (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    number          text        not null,
    department      text        not null,
    first_day       date        not null,
    last_day        date        not null,
    state           text        not null,
    seed            bigint      not null,
    made_at         timestamptz not null,
    made_by         uuid        not null references staff,
    published_at    timestamptz,
    published_by    uuid references staff,
    version         integer     not null,
    constraint roster_number_unique unique (operator_id, number)
);
create index roster_of_department on roster (operator_id, department, first_day desc, id desc) where state <> 'DISCARDED';
create index roster_of_operator on roster (operator_id, made_at desc, id desc) where state <> 'DISCARDED';

-- One place on a shift of a day; nobody yet where staff_id is null.
create table roster_duty (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    roster_id       uuid        not null references roster,
    department      text        not null,
    shift_id        uuid        not null references duty_shift,
    kind            text        not null,
    label           text        not null,
    day             date        not null,
    starts          time        not null,
    ends            time        not null,
    starts_at       timestamptz not null,
    ends_at         timestamptz not null,
    qualification   text        not null,
    place           integer     not null,
    staff_id        uuid references staff,
    settled         boolean     not null,
    published       boolean     not null,
    version         integer     not null,
    constraint roster_duty_place unique (roster_id, shift_id, day, place)
);
create index roster_duty_of_roster on roster_duty (roster_id, day, starts);
create index roster_duty_on_duty on roster_duty (operator_id, department, ends_at) where published;
create index roster_duty_of_person on roster_duty (operator_id, staff_id, ends_at) where published;

create table duty_wish (
    operator_id     uuid        not null references operator,
    staff_id        uuid        not null references staff,
    day             date        not null,
    shift_id        uuid references duty_shift,
    primary key (staff_id, day)
);

create table duty_swap (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    number          text        not null,
    department      text        not null,
    roster_id       uuid        not null references roster,
    duty_id         uuid        not null references roster_duty,
    return_duty_id  uuid references roster_duty,
    asked_by        uuid        not null references staff,
    asked_of        uuid        not null references staff,
    reason          text        not null,
    state           text        not null,
    asked_at        timestamptz not null,
    answered_at     timestamptz,
    ended_at        timestamptz,
    ended_by        uuid references staff,
    note            text        not null,
    version         integer     not null,
    constraint duty_swap_number_unique unique (operator_id, number)
);
create index duty_swap_of_department on duty_swap (operator_id, department, asked_at desc, id desc);
create index duty_swap_open_of_people on duty_swap (operator_id, asked_by, asked_of) where state in ('ASKED', 'AGREED');
create unique index duty_swap_one_at_a_time on duty_swap (duty_id) where state in ('ASKED', 'AGREED');

-- The secret address of somebody's calendar; only its digest is kept.
create table duty_feed (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    staff_id        uuid        not null references staff,
    sha256          bytea       not null unique,
    made_at         timestamptz not null,
    revoked_at      timestamptz
);
create unique index duty_feed_of_person on duty_feed (staff_id) where revoked_at is null;
