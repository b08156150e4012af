-- How an objection stands: it is to be heard, before the board, or answered; "laid_by" is who laid it before the board. Row-level security
-- would keep the owner from what is there already.
alter table steps.objections add column state text not null default 'TO_HEAR';
alter table steps.objections add column laid_by uuid;
alter table steps.objections no force row level security;
update steps.objections set state = case when stands then 'STANDS' else 'RIGHT' end where stands is not null;
alter table steps.objections force row level security;
alter table steps.objections alter column state drop default;
alter table steps.objections drop column stands;
