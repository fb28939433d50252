-- The posts of the ladder who opened an entry filled then: it is decided above them. Empty for what was opened before.
alter table register_entry add column opener_posts text not null default '';
