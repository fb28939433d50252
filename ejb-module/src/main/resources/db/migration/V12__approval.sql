-- Requests that climb a ladder, whatever they are about; who decides for whom while somebody is away.
create table delegation (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    from_staff      uuid        not null references staff,
    to_staff        uuid        not null references staff,
    first_day       date        not null,
    last_day        date        not null,
    reason          text        not null,
    made_by         uuid        not null references staff,
    made_at         timestamptz not null,
    revoked_at      timestamptz,
    revoked_by      uuid references staff,
    constraint delegation_of_two check (from_staff <> to_staff),
    constraint delegation_days check (first_day <= last_day)
);
create index delegation_to on delegation (operator_id, to_staff, last_day) where revoked_at is null;
create index delegation_recent on delegation (operator_id, last_day desc, id desc);

create table approval (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    kind            text        not null,
    subject_id      uuid        not null,
    subject_number  text        not null,
    title           text        not null,
    applicant       uuid references staff,
    department      text        not null,
    ladder          text        not null,
    clause          text        not null,
    pack_version_id uuid references pack_version,
    needs           text        not null,
    state           text        not null,
    note            text        not null,
    acts            integer     not null,
    asked_at        timestamptz not null,
    ended_at        timestamptz,
    next_due_at     timestamptz,
    version         integer     not null,
    constraint approval_ended check ((ended_at is null) = (state in ('OPEN', 'RETURNED')))
);
create unique index approval_open_once on approval (operator_id, kind, subject_id, ladder)
    where state in ('OPEN', 'RETURNED');
create index approval_of_subject on approval (operator_id, subject_id);
create index approval_open on approval
    (operator_id, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id) where state in ('OPEN', 'RETURNED');
create index approval_open_of_applicant on approval
    (operator_id, applicant, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id) where state in ('OPEN', 'RETURNED');
create index approval_over on approval (operator_id, ended_at desc, id desc) where state not in ('OPEN', 'RETURNED');
create index approval_over_of_applicant on approval (operator_id, applicant, ended_at desc, id desc)
    where state not in ('OPEN', 'RETURNED');

-- A rung is decided once; the applicant never decides it, in no capacity.
create table approval_rung (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    approval_id     uuid        not null references approval,
    position        integer     not null,
    post            text        not null,
    role            text        not null,
    clause          text        not null,
    desk            text        not null,
    applicant       uuid references staff,
    state           text        not null,
    turn_at         timestamptz,
    due_at          timestamptz,
    breached_at     timestamptz,
    decided_at      timestamptz,
    decided_by      uuid references staff,
    on_behalf_of    uuid references staff,
    note            text        not null,
    recorded_by     uuid references staff,
    debt            text,
    debt_paid_at    timestamptz,
    debt_paid_by    uuid references staff,
    constraint approval_rung_second_person check (decided_by <> applicant),
    constraint approval_rung_second_behalf check (on_behalf_of <> applicant),
    constraint approval_rung_decided check ((decided_at is null) = (state not in ('AGREED', 'REFUSED')))
);
create index approval_rung_of_approval on approval_rung (approval_id, position);
create index approval_rung_turn on approval_rung (operator_id, desk) where state = 'TURN';
create index approval_rung_due on approval_rung (due_at) where state = 'TURN' and breached_at is null;
create index approval_rung_decided_by on approval_rung (operator_id, decided_by, approval_id) where decided_by is not null;
create index approval_rung_owed on approval_rung (operator_id, approval_id) where debt is not null and debt_paid_at is null;

-- How long a rung may take, where the pack says nothing; a blank stays blank.
create table approval_term (
    operator_id     uuid        not null references operator,
    kind            text        not null,
    target          text        not null,
    time            text        not null,
    set_by          uuid        not null references staff,
    set_at          timestamptz not null,
    primary key (operator_id, kind)
);

-- A decision in a ladder may be taken back before the next post spoke: the row stays, and the post may decide again.
alter table register_step
    add column recalled_at timestamptz,
    add column recalled_by uuid references staff;
alter table register_step drop constraint register_step_once;
create unique index register_step_once on register_step (operator_id, entry_id, step, post) where recalled_at is null;
