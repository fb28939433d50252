-- Every table carries operator_id, the tenant key: no query goes without it.
-- Identifiers are time-ordered UUIDs made by the application; people see numbers.
-- Moments are timestamptz; durations are ISO 8601 text; money is numeric(14,2) in the operator's currency.

create table operator (
    id             uuid primary key,
    code           text        not null unique,
    name_en        text        not null,
    name_zh_cn     text        not null,
    name_zh_tw     text        not null,
    industry       text        not null,
    time_zone      text        not null,
    currency       text        not null,
    created_at     timestamptz not null
);

-- identity ------------------------------------------------------------------------------------

create table staff (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    login          text        not null,
    name           text        not null,
    password_hash  text        not null,
    roles          text[]      not null,
    departments    text[]      not null,
    language       text        not null,
    theme          text        not null,
    active         boolean     not null,
    created_at     timestamptz not null,
    version        integer     not null,
    constraint staff_login_unique unique (login)
);
create index staff_by_operator on staff (operator_id, login);

create table api_token (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    staff_id       uuid        not null references staff,
    label          text        not null,
    sha256         bytea       not null unique,
    created_at     timestamptz not null,
    expires_at     timestamptz,
    revoked_at     timestamptz
);
create index api_token_by_staff on api_token (operator_id, staff_id);

-- Guesses under 'account:<login>', 'address:<ip>' and 'pair:<login>@<ip>'; survives a restart.
create table login_throttle (
    subject        text primary key,
    failures       integer     not null,
    last_failure   timestamptz,
    blocked_until  timestamptz,
    succeeded_at   timestamptz
);

-- policy --------------------------------------------------------------------------------------

create table pack_version (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    pack           text        not null,
    version        text        not null,
    sha256         text        not null,
    content        text        not null,
    overlay        text        not null,
    valid_from     timestamptz not null,
    imported_at    timestamptz not null,
    imported_by    text        not null,
    constraint pack_version_unique unique (operator_id, pack, version, sha256)
);
create index pack_version_active on pack_version (operator_id, valid_from desc);

-- party ---------------------------------------------------------------------------------------

create table customer (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    name           text        not null,
    phone          text        not null,
    kind           text        not null,
    marks          text[]      not null,
    created_at     timestamptz not null,
    version        integer     not null
);
create index customer_by_phone on customer (operator_id, phone);

create table premises (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    address        text        not null,
    area           text        not null,
    heated_area    numeric(10, 2),
    created_at     timestamptz not null,
    version        integer     not null
);

create table account (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    number         text        not null,
    customer_id    uuid        not null references customer,
    premises_id    uuid        not null references premises,
    opened_on      date        not null,
    closed_on      date,
    version        integer     not null,
    constraint account_number_unique unique (operator_id, number)
);
create index account_by_customer on account (operator_id, customer_id);

-- cases ---------------------------------------------------------------------------------------

-- Speakable numbers are handed out in blocks, so that intake never queues behind one row.
create table number_block (
    operator_id    uuid        not null references operator,
    series         text        not null,
    next_value     integer     not null,
    primary key (operator_id, series)
);

create table service_case (
    id               uuid primary key,
    operator_id      uuid        not null references operator,
    number           text        not null,
    kind             text        not null,
    category         text        not null,
    channel          text        not null,
    severity         text        not null,
    state            text        not null,
    owner_id         uuid        not null references staff,
    department       text        not null,
    customer_id      uuid references customer,
    account_id       uuid references account,
    customer_name    text        not null,
    customer_phone   text        not null,
    customer_address text        not null,
    account_number   text        not null,
    summary          text        not null,
    details          text        not null,
    answers          jsonb       not null,
    pairs            tsvector    not null,
    desired_outcome  text        not null,
    true_cause       text        not null,
    responsibility   text        not null,
    outcome          text,
    round            integer     not null,
    step             integer     not null,
    pack_version_id  uuid        not null references pack_version,
    registered_at    timestamptz not null,
    next_due_at      timestamptz,
    answered_at      timestamptz,
    closed_at        timestamptz,
    version          integer     not null,
    constraint service_case_number_unique unique (operator_id, number)
);
create index service_case_open on service_case (operator_id, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id)
    where state <> 'CLOSED';
create index service_case_recent on service_case (operator_id, registered_at desc, id desc);
create index service_case_pairs on service_case using gin (pairs);
create index service_case_by_customer on service_case (operator_id, customer_id, registered_at desc) where customer_id is not null;
create index service_case_by_phone on service_case (operator_id, customer_phone, registered_at desc);
create index service_case_at_desk on service_case (operator_id, state, coalesce(next_due_at, timestamptz '9999-12-31 00:00:00Z'), id)
    where state in ('AT_CUSTOMER_SERVICE', 'IN_REVIEW', 'TO_ANSWER', 'ANSWERED', 'TO_CALL_BACK', 'DISSATISFIED');

create table case_answer (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    case_id        uuid        not null references service_case,
    round          integer     not null,
    channel        text        not null,
    text           text        not null,
    satisfied      boolean,
    answered_at    timestamptz not null,
    answered_by    uuid        not null references staff
);
create index case_answer_by_case on case_answer (operator_id, case_id, answered_at);

create table call_back (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    case_id        uuid        not null references service_case,
    round          integer     not null,
    reached        boolean     not null,
    satisfied      boolean,
    scores         jsonb       not null,
    opinion        text        not null,
    reason         text        not null,
    called_at      timestamptz not null,
    called_by      uuid        not null references staff
);
create index call_back_by_case on call_back (operator_id, case_id, called_at);

create table attachment (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    case_id        uuid        not null references service_case,
    sha256         text        not null,
    name           text        not null,
    media_type     text        not null,
    size           bigint      not null,
    added_at       timestamptz not null,
    added_by       uuid        not null references staff
);
create index attachment_by_case on attachment (operator_id, case_id, added_at);

-- routing -------------------------------------------------------------------------------------

create table handover (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    case_id         uuid        not null references service_case,
    step            integer     not null,
    kind            text        not null,
    from_department text        not null,
    to_department   text        not null,
    reason          text        not null,
    rule            text        not null,
    clause          text        not null,
    handed_over_at  timestamptz not null,
    handed_over_by  uuid        not null references staff,
    constraint handover_step_unique unique (operator_id, case_id, step)
);

create table work_item (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    case_id        uuid        not null references service_case,
    case_number    text        not null,
    step           integer     not null,
    department     text        not null,
    kind           text        not null,
    category       text        not null,
    severity       text        not null,
    summary        text        not null,
    state          text        not null,
    assignee_id    uuid references staff,
    due_at         timestamptz,
    opened_at      timestamptz not null,
    accepted_at    timestamptz,
    ended_at       timestamptz,
    result         text        not null,
    reason         text        not null,
    version        integer     not null,
    constraint work_item_step_unique unique (operator_id, case_id, step)
);
create index work_item_open on work_item (operator_id, department, coalesce(due_at, timestamptz '9999-12-31 00:00:00Z'), id)
    where state in ('OPEN', 'ACCEPTED');
create index work_item_of_assignee on work_item (operator_id, assignee_id, coalesce(due_at, timestamptz '9999-12-31 00:00:00Z'), id)
    where state in ('OPEN', 'ACCEPTED');
create index work_item_ended on work_item (operator_id, department, ended_at desc, id desc)
    where state not in ('OPEN', 'ACCEPTED');

-- A row lives from the business transaction until the consumer's transaction that took effect.
create table outbox (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    queue          text        not null,
    message_key    text        not null,
    type           text        not null,
    body           text        not null,
    created_at     timestamptz not null,
    sent_at        timestamptz,
    attempts       integer     not null,
    constraint outbox_key_unique unique (message_key)
);
create index outbox_unsent on outbox (id) where sent_at is null;
create index outbox_sent on outbox (sent_at) where sent_at is not null;

create table inbox (
    message_key    text primary key,
    operator_id    uuid        not null,
    queue          text        not null,
    received_at    timestamptz not null
);

create table quarantine (
    id             uuid primary key,
    operator_id    uuid,
    queue          text        not null,
    message_key    text        not null,
    type           text        not null,
    body           text        not null,
    reason         text        not null,
    quarantined_at timestamptz not null,
    replayed_at    timestamptz,
    replayed_by    uuid
);
create index quarantine_open on quarantine (operator_id, quarantined_at) where replayed_at is null;

-- clock ---------------------------------------------------------------------------------------

create table case_clock (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    case_id         uuid        not null references service_case,
    case_number     text        not null,
    step            integer     not null,
    rule            text        not null,
    clause          text        not null,
    pack_version_id uuid        not null references pack_version,
    kind            text        not null,
    time            text        not null,
    target          text,
    stop_moment     text        not null,
    starts_at       timestamptz not null,
    due_at          timestamptz,
    warn_at         timestamptz,
    state           text        not null,
    running_since   timestamptz,
    paused_since    timestamptz,
    pause_reason    text,
    stopped_at      timestamptz,
    time_used       text        not null,
    time_left       text,
    next_level      integer     not null,
    next_fire_at    timestamptz,
    version         integer     not null
);
create index case_clock_by_case on case_clock (operator_id, case_id);
create index case_clock_to_fire on case_clock (next_fire_at) where next_fire_at is not null;

-- Append-only: start, pause, resume, stop. Elapsed time is computed from here.
create table clock_event (
    id             uuid primary key,
    operator_id    uuid        not null,
    clock_id       uuid        not null references case_clock,
    kind           text        not null,
    reason         text        not null,
    happened_at    timestamptz not null
);
create index clock_event_by_clock on clock_event (operator_id, clock_id, happened_at);

create table clock_firing (
    clock_id       uuid        not null references case_clock,
    level          integer     not null,
    operator_id    uuid        not null,
    fired_at       timestamptz not null,
    primary key (clock_id, level)
);

-- field ---------------------------------------------------------------------------------------

create table work_order (
    id                   uuid primary key,
    operator_id          uuid        not null references operator,
    number               text        not null,
    case_id              uuid        not null references service_case,
    case_number          text        not null,
    work_item_id         uuid        not null references work_item,
    department           text        not null,
    technician_id        uuid        not null references staff,
    state                text        not null,
    dispatched_at        timestamptz not null,
    dispatched_by        uuid        not null references staff,
    arrived_at           timestamptz,
    handled_at           timestamptz,
    repaired_at          timestamptz,
    given_up_at          timestamptz,
    expected_duration    text,
    checks               text[]      not null,
    measurement          text        not null,
    analysis             text        not null,
    scheme               text        not null,
    measures             text        not null,
    tools                text        not null,
    materials            text        not null,
    safety_measures      text        not null,
    customer_opinion     text        not null,
    signature_sha256     text,
    no_signature_reason  text        not null,
    restored_at          timestamptz,
    cannot_repair_reason text,
    cannot_repair_note   text        not null,
    customer_informed    boolean     not null,
    referred_to          text        not null,
    version              integer     not null,
    constraint work_order_number_unique unique (operator_id, number)
);
create index work_order_by_case on work_order (operator_id, case_id);
create unique index work_order_one_open on work_order (operator_id, work_item_id)
    where state in ('DISPATCHED', 'ARRIVED', 'HANDLED');
create index work_order_of_technician on work_order (operator_id, technician_id, dispatched_at)
    where state in ('DISPATCHED', 'ARRIVED', 'HANDLED');
create index work_order_of_department on work_order (operator_id, department, dispatched_at)
    where state in ('DISPATCHED', 'ARRIVED', 'HANDLED');

-- billing -------------------------------------------------------------------------------------

create table bill (
    id             uuid primary key,
    operator_id    uuid           not null references operator,
    number         text           not null,
    account_id     uuid           not null references account,
    period_from    date           not null,
    period_to      date           not null,
    basis          text           not null,
    amount         numeric(14, 2) not null,
    issued_on      date           not null,
    due_on         date           not null,
    version        integer        not null,
    constraint bill_number_unique unique (operator_id, number)
);
create index bill_by_account on bill (operator_id, account_id, issued_on desc);

create table payment (
    id             uuid primary key,
    operator_id    uuid           not null references operator,
    bill_id        uuid           not null references bill,
    amount         numeric(14, 2) not null,
    method         text           not null,
    reference      text           not null,
    paid_at        timestamptz    not null,
    constraint payment_once unique (operator_id, method, reference)
);
create index payment_by_bill on payment (operator_id, bill_id, paid_at);

create table bill_correction (
    id             uuid primary key,
    operator_id    uuid           not null references operator,
    bill_id        uuid           not null references bill,
    case_id        uuid           not null references service_case,
    amount_before  numeric(14, 2) not null,
    amount_after   numeric(14, 2) not null,
    reason         text           not null,
    state          text           not null,
    proposed_at    timestamptz    not null,
    proposed_by    uuid           not null references staff,
    decided_at     timestamptz,
    decided_by     uuid references staff,
    decision_note  text           not null,
    version        integer        not null
);
create index bill_correction_by_case on bill_correction (operator_id, case_id);
create index bill_correction_proposed on bill_correction (operator_id, proposed_at, id) where state = 'PROPOSED';
create unique index bill_correction_one_proposed on bill_correction (operator_id, bill_id) where state = 'PROPOSED';

-- archive -------------------------------------------------------------------------------------

-- The content is the record in its canonical form, which is what the hash is of; text, folded and pairs are for finding.
create table archive_record (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    number         text        not null,
    class          text        not null,
    case_id        uuid references service_case,
    case_number    text        not null,
    title          text        not null,
    text           text        not null,
    content        text        not null,
    folded         text        not null,
    pairs          tsvector    not null,
    security       text        not null,
    departments    text[]      not null,
    retain_until   date,
    sha256         text        not null,
    filed_at       timestamptz not null,
    filed_by       uuid        not null references staff,
    constraint archive_record_number_unique unique (operator_id, number),
    constraint archive_record_case_unique unique (operator_id, case_id)
);
create index archive_record_pairs on archive_record using gin (pairs);
create index archive_record_recent on archive_record (operator_id, filed_at desc, id desc);

-- channel -------------------------------------------------------------------------------------

create table notice (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    recipient_id   uuid        not null references staff,
    kind           text        not null,
    case_number    text        not null,
    parameters     jsonb       not null,
    created_at     timestamptz not null,
    read_at        timestamptz
);
create index notice_unread on notice (operator_id, recipient_id, created_at desc) where read_at is null;
create index notice_recent on notice (operator_id, recipient_id, created_at desc, id desc);

-- audit ---------------------------------------------------------------------------------------

-- Written in the transaction of the change it tells of; sealed into the chain afterwards, in batches.
create table ledger_event (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    case_id        uuid,
    type           text        not null,
    actor_id       uuid,
    happened_at    timestamptz not null,
    body           jsonb       not null
);
create index ledger_event_by_case on ledger_event (operator_id, case_id, id) where case_id is not null;

create table ledger_seal (
    operator_id    uuid        not null references operator,
    position       bigint      not null,
    event_id       uuid        not null references ledger_event,
    hash           bytea       not null,
    sealed_at      timestamptz not null,
    primary key (operator_id, position),
    constraint ledger_seal_event_unique unique (event_id)
);

create table ledger_root (
    operator_id    uuid        not null references operator,
    taken_at       timestamptz not null,
    last_position  bigint      not null,
    root           bytea       not null,
    frontier       bytea       not null,
    primary key (operator_id, taken_at)
);

-- The key of an operator's pseudonyms in the ledger. Destroying it cuts every way back to a person.
create table pseudonym_key (
    operator_id    uuid primary key references operator,
    key            bytea       not null
);

create table disclosure (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    staff_id       uuid        not null references staff,
    case_id        uuid,
    field          text        not null,
    purpose        text        not null,
    disclosed_at   timestamptz not null
);
create index disclosure_by_case on disclosure (operator_id, case_id, disclosed_at);

-- api -----------------------------------------------------------------------------------------

create table idempotency (
    operator_id    uuid        not null,
    caller         uuid        not null,
    key            text        not null,
    request_sha256 text        not null,
    status         integer     not null,
    location       text,
    body           text        not null,
    answered_at    timestamptz not null,
    primary key (operator_id, caller, key)
);
create index idempotency_by_age on idempotency using brin (answered_at);
