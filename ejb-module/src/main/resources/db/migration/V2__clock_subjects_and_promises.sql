-- Clocks of cases and of entries of registers; times agreed with customers.
alter table case_clock alter column case_id drop not null;
alter table case_clock add column entry_id uuid;
alter table case_clock add constraint case_clock_of_one_subject check (num_nonnulls(case_id, entry_id) = 1);
create index case_clock_by_entry on case_clock (operator_id, entry_id) where entry_id is not null;

alter table clock_event add column agreed_until timestamptz;
alter table clock_event add column agreed_with text;
alter table clock_event add column agreed_by uuid references staff;
alter table clock_event add column agreed_by_name text;
