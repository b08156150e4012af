-- What somebody said when asked whether they would remove a critical comment if it praised the library; null where nobody was asked.
alter table moderation.decisions add column mirror text check (mirror in ('yes', 'no-explained'));
