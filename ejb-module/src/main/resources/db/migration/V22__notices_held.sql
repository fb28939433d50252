-- A reminder that comes up while its reader is off work is there from the next working moment on; null: at once.
alter table notice add column not_before timestamptz;
