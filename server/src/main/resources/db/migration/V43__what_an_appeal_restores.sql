-- By which decision an overturned removal is undone: where the platform does not let it, who appealed is told.
alter table appeals.filed add column restoring uuid;
create index filed_restoring on appeals.filed (organisation, restoring) where restoring is not null;
