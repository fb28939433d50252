-- What people were told about a matter goes with its record: found by its number.
create index notice_of_subject on notice (operator_id, case_number) where case_number <> '';
-- Matters whose content was destroyed with their record.
create index ledger_event_erased on ledger_event (operator_id, case_id) where type = 'content.erased';
