-- Somebody who works for an organisation no more is no member of it; that they were is in its log.
grant delete on people.memberships to ${application};
