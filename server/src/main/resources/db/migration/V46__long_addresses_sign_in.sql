-- A session is found by its person's e-mail address, which may have up to 254 characters.
alter table people.sessions alter column principal_name type varchar(254);
