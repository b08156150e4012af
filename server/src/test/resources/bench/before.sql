-- An identifier that is the same wherever it is made, in the order of the numbers as those of the program are in that of time.
create function pg_temp.made(kind int, n bigint) returns uuid language sql immutable as $$
    select (lpad(to_hex(1500000000000 + n), 12, '0') || '7000800' || to_hex(kind) || lpad(to_hex(n), 12, '0'))::uuid
$$;
-- A number below a hundred that looks thrown, and is the same each time.
create function pg_temp.thrown(n bigint) returns int language sql immutable as $$
    select ((hashint8(n)::bigint & 2147483647) % 100)::int
$$;
-- A comment in each half minute, the last one just now.
create function pg_temp.written(n bigint) returns timestamptz language sql stable as $$
    select now() - (${cases} - n) * interval '30 seconds'
$$
