-- How many of a panel must have a say, as the policy said when the appeal was filed; null where nobody kept that.
alter table appeals.filed add column quorum integer;

-- Whether the platform may have the answer though nobody has read it back: it cannot be taken back then. Of those asked for before, nobody knows.
alter table publishing.replies add column perhaps_there boolean not null default true;
alter table publishing.replies alter column perhaps_there set default false;
