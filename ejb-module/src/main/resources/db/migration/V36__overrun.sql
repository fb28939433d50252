-- A time beyond what a clause allows, that a customer wants and the post the clause names must consent to (CON-022). What is said
-- about it stands with the request.
create table overrun (
    id          uuid primary key,
    operator_id uuid        not null references operator,
    case_id     uuid        not null references service_case,
    rule        text        not null,
    until       timestamptz not null,
    asked_by    uuid        not null references staff,
    asked_at    timestamptz not null
);
create index overrun_case on overrun (case_id);
