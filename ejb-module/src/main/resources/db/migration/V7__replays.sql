-- Cases of a period played again under a draft of the rules. Differences are kept so that they can be read, exported and
-- linked to; the totals when the run has ended.
create table replay_run (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    draft_id       uuid        not null references pack_version,
    cases_from     timestamptz not null,
    cases_to       timestamptz not null,
    state          text        not null,
    total          bigint      not null,
    done           bigint      not null,
    outcomes       bigint      not null,
    dues           bigint      not null,
    totals         jsonb,
    failure        text        not null,
    started_at     timestamptz not null,
    started_by     uuid        not null references staff,
    touched_at     timestamptz not null, -- by the database's clock: a run nobody touches any more was interrupted
    ended_at       timestamptz
);
create index replay_run_recent on replay_run (operator_id, started_at desc, id desc);

create table replay_difference (
    run_id         uuid        not null references replay_run,
    seq            bigint      not null,
    operator_id    uuid        not null references operator,
    case_id        uuid        not null,
    case_number    text        not null,
    outcome        boolean     not null,
    changes        jsonb       not null,
    primary key (run_id, seq)
);
create index replay_difference_of_outcome on replay_difference (run_id, seq) where outcome;
