-- A step is in force once it is carried out. Row-level security would keep the owner from what is there already.
alter table steps.investigations no force row level security;
update steps.investigations set state = 'NOT_DONE' where state = 'IN_FORCE' and carried = 'REFUSED';
update steps.investigations set state = 'APPROVED' where state = 'IN_FORCE' and carried in ('TO_DO', 'HANDED');
alter table steps.investigations force row level security;
