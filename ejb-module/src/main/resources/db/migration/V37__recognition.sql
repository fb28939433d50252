-- Characters of scans recognised by a program. What is read is what has no text and may have some; who reads it holds it for a
-- while, in the database's time, so that nobody else does and nothing is lost with who died over it.
alter table record_file
    drop constraint record_file_text_found_check,
    add constraint record_file_text_found_check
        check (text_found in ('FOUND', 'NONE', 'UNREADABLE', 'RECOGNISED', 'BLANK', 'FAILED')),
    add column read_tries   integer     not null default 0,
    add column read_claim   uuid,
    add column read_until   timestamptz,
    add column read_failure text        not null default '';
create index record_file_to_read on record_file (id)
    where text_found = 'NONE' and (media_type like 'image/%' or media_type = 'application/pdf');
create index record_file_failed on record_file (operator_id, id) where text_found = 'FAILED';
