-- What a department showed with its result, by the codes the pack demands: a text, or nothing where it was ticked.
alter table work_item add column evidence jsonb not null default '{}';
