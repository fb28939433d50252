-- Which files of paper stood on a shelf when somebody looked. Append-only.
create table stock_take (
    id           uuid primary key,
    operator_id  uuid        not null references operator,
    number       text        not null,
    shelf        text        not null,
    counted_at   timestamptz not null,
    counted_by   uuid        not null references staff,
    constraint stock_take_number_unique unique (operator_id, number)
);
create index stock_take_recent on stock_take (operator_id, counted_at desc, id desc);

create table stock_take_line (
    operator_id  uuid        not null references operator,
    take_id      uuid        not null references stock_take,
    place        integer     not null,
    barcode      text        not null,
    finding      text        not null,
    registered   text        not null,
    primary key (take_id, place)
);
