-- A decision may be carried out again: where an earlier one arrived late, the one in force is looked at once more.
alter table moderation.enforcements drop constraint enforcements_organisation_decision_key;
create index enforcements_decision on moderation.enforcements (organisation, decision, due_at desc, id desc);
create index enforcements_item on moderation.enforcements (organisation, item, state);

-- The comments before and after one under its post, and what one author wrote there.
drop index inbox.items_post;
create index items_post on inbox.items (organisation, post, written_at, external_order);
