-- What somebody has may be referred, too: the index did not hold those, and so the list of one person was found among all cases.
drop index cases.docket_held_by;
create index docket_held_by on cases.docket (organisation, kind, holder, rank, opened_at, id)
    where state in ('WAITING', 'WAITING_FOR_SECOND', 'REFERRED', 'ON_HOLD') and holder is not null;
