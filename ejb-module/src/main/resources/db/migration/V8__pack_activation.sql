-- A version of a pack is a draft until somebody else than its proposer lets it count: without a moment it is never active.
alter table pack_version alter column valid_from drop not null;

-- Who proposed that a version counts, who decided, and what became of it. Only the decision is ever written into a row.
create table pack_activation (
    id             uuid primary key,
    operator_id    uuid        not null references operator,
    version_id     uuid        not null references pack_version,
    valid_from     timestamptz,          -- null: from the decision on
    reason         text        not null,
    proposed_at    timestamptz not null,
    proposed_by    uuid        not null references staff,
    state          text        not null,
    decided_at     timestamptz,
    decided_by     uuid references staff,
    note           text        not null,
    constraint pack_activation_second_person check (decided_by <> proposed_by)
);
create unique index pack_activation_waiting on pack_activation (version_id) where state = 'PROPOSED';
create index pack_activation_recent on pack_activation (operator_id, proposed_at desc, id desc);
