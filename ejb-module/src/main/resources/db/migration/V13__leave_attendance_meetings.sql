-- Leave beside the entries it is filed as: days as days, for calendars, balances, attendance and hand-over.
create table staff_leave (
    entry_id    uuid primary key references register_entry,
    operator_id uuid        not null references operator,
    number      text        not null,
    kind        text        not null,
    staff_id    uuid        not null references staff,
    department  text        not null,
    first_day   date        not null,
    last_day    date        not null,
    from_noon   boolean     not null,
    to_noon     boolean     not null,
    days        numeric(6, 1),
    reason      text        not null,
    state       text        not null,
    filed_at    timestamptz not null,
    begins_at   timestamptz not null,
    decided_at  timestamptz,
    returned_at timestamptz,
    cover_id    uuid references staff,
    covered_at  timestamptz,
    version     integer     not null,
    constraint staff_leave_number_unique unique (operator_id, number)
);
create index staff_leave_of_person on staff_leave (operator_id, staff_id, first_day desc, entry_id desc);
create index staff_leave_of_department on staff_leave (operator_id, department, first_day desc, entry_id desc);
create index staff_leave_of_all on staff_leave (operator_id, first_day desc, entry_id desc);
create index staff_leave_to_cover on staff_leave (begins_at)
    where state = 'EFFECTIVE' and cover_id is not null and covered_at is null;

-- What the operator grants; a row without a person is for everybody who has none of their own.
create table leave_entitlement (
    id          uuid primary key,
    operator_id uuid         not null references operator,
    kind        text         not null,
    year        integer      not null,
    staff_id    uuid references staff,
    days        numeric(5, 1) not null,
    set_at      timestamptz  not null,
    set_by      uuid         not null references staff
);
create unique index leave_entitlement_once on leave_entitlement
    (operator_id, kind, year, coalesce(staff_id, uuid '00000000-0000-0000-0000-000000000000'));

-- Append-only: signs at the door, as a device or a hand gave them. Attendance entries are worked out from them.
create table attendance_sign (
    id          uuid primary key,
    operator_id uuid        not null references operator,
    staff_id    uuid        not null references staff,
    at          timestamptz not null,
    source      text        not null,
    recorded_at timestamptz not null,
    recorded_by uuid        not null references staff,
    constraint attendance_sign_once unique (operator_id, staff_id, at)
);

-- A file of a device between preview and taking over.
create table attendance_import (
    id          uuid primary key,
    operator_id uuid        not null references operator,
    file_name   text        not null,
    content     text        not null,
    handed_at   timestamptz not null,
    handed_by   uuid        not null references staff,
    taken_at    timestamptz
);
create index attendance_by_day on register_entry (operator_id, (fields ->> 'on') desc, id desc) where register = 'attendance';
create index attendance_of_person on register_entry (operator_id, subject_id, (fields ->> 'on') desc, id desc)
    where register in ('attendance', 'work-delay');

-- Who is wanted at a meeting, who came and what they said (TUN-080 to TUN-085).
create table meeting_person (
    entry_id    uuid        not null references register_entry,
    staff_id    uuid        not null references staff,
    operator_id uuid        not null references operator,
    invited_at  timestamptz not null,
    signed_at   timestamptz,
    work        text        not null default '',
    help        text        not null default '',
    told_at     timestamptz,
    absence     text        not null default '',
    primary key (entry_id, staff_id)
);
create index meeting_person_of_staff on meeting_person (operator_id, staff_id, entry_id desc);

-- Append-only but for settling: what participants found missing in the minutes (TUN-087, TUN-088).
create table meeting_remark (
    id          uuid primary key,
    entry_id    uuid        not null references register_entry,
    operator_id uuid        not null references operator,
    staff_id    uuid        not null references staff,
    text        text        not null,
    made_at     timestamptz not null,
    settled_at  timestamptz,
    settled_by  uuid references staff
);
create index meeting_remark_of_meeting on meeting_remark (operator_id, entry_id, made_at, id);
