-- Where somebody wants to be told by e-mail too; empty for nowhere. They say so themselves.
alter table staff add column email text not null default '';

-- What is to be told by e-mail: a number and where it is found, and no personal data. Kept until it left; what could not be
-- sent is tried again, and stays with its failure when it was tried often enough.
create table mail (
    id              uuid primary key,
    operator_id     uuid        not null references operator,
    recipient_id    uuid        not null references staff,
    kind            text        not null,
    number          text        not null,
    path            text        not null,
    created_at      timestamptz not null,
    tries           integer     not null default 0,
    next_try_at     timestamptz,
    failure         text        not null default ''
);
create index mail_waiting on mail (next_try_at) where next_try_at is not null;
