-- How many cases of a month were answered under a rule that samples, and how many of them are called back.
create table call_back_share (
    operator_id uuid    not null references operator,
    rule        text    not null,
    month       date    not null,
    eligible    integer not null,
    drawn       integer not null,
    primary key (operator_id, rule, month),
    constraint call_back_share_within check (drawn between 0 and eligible)
);
