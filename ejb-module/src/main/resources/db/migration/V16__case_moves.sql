-- Chosen running cases go over to another version of the pack: proposed by one person with what would become of each limit,
-- decided by another. Only the decision is ever written into a row, and into its lines what became of each case.
create table case_move (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    version_id     uuid        not null references pack_version,
    reason         text        not null,
    proposed_at    timestamptz not null,
    proposed_by    uuid        not null references staff,
    state          text        not null,
    decided_at     timestamptz,
    decided_by     uuid references staff,
    note           text        not null,
    constraint case_move_second_person check (state = 'WITHDRAWN' or decided_by <> proposed_by)
);
create index case_move_recent on case_move (operator_id, proposed_at desc, id desc);

create table case_move_line (
    move_id        uuid        not null references case_move,
    case_id        uuid        not null references service_case,
    operator_id    uuid        not null references operator,
    case_number    text        not null,
    version_before uuid        not null references pack_version,
    changes        jsonb       not null,
    outcome        text        not null,
    primary key (move_id, case_id)
);
