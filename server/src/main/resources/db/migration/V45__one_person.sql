-- How it is known that all comments under one name are one person's, where the platform gives no name of the account.
alter table steps.investigations add column one_person text not null default '';
