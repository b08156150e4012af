-- How often in a row the platform could not be asked, or did not do it; the next try comes the later the more it is.
alter table steps.investigations add column attempts integer not null default 0;
