package org.lectern.server.acceptance;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What the database of one house holds at a moment about further steps, objections, packages and concerns, and what they rest on. */
record HouseRows(Map<String, List<Row>> kinds, List<String> entries) {

    private static final JsonMapper JSON = new JsonMapper();

    // Most rows are as they were at the last look, and are read once.
    private static final Map<String, Row> READ = new ConcurrentHashMap<>();
    private static final int READ_AT_MOST = 20_000;

    private static final String SQL = """
            select 'step' as what, to_jsonb(t)::text as fields from steps.investigations t
            union all select 'cited', to_jsonb(t)::text from steps.cited t
            union all select 'person', to_jsonb(t)::text from steps.persons t
            union all select 'objection', to_jsonb(t)::text from steps.objections t
            union all select 'statement', to_jsonb(t)::text from steps.statements t
            union all select 'package', (to_jsonb(t) - 'file')::text from steps.packages t
            union all select 'link', (to_jsonb(t) - 'token_hash')::text from steps.links t
            union all select 'concern', to_jsonb(t)::text from concerns.raised t
            union all select 'report', to_jsonb(t)::text from concerns.reports t
            union all select 'helper', to_jsonb(t)::text from concerns.helpers t
            union all select 'letter', (to_jsonb(t) - 'body' - 'told')::text from appeals.letters t
            union all select 'right', to_jsonb(t)::text from appeals.rights t
            union all select 'appeal', to_jsonb(t)::text from appeals.filed t
            union all select 'say', to_jsonb(t)::text from appeals.says t
            union all select 'decision', (to_jsonb(t) - 'ground')::text from moderation.decisions t
            union all select 'item', to_jsonb(t)::text from inbox.items t
            union all select 'case', to_jsonb(t)::text from cases.docket t where t.kind = 'moderation'
            union all select 'channel', to_jsonb(t)::text from channels.register t
            union all select 'log', coalesce(string_agg(case when actor = 'lectern' then '*' else '' end || kind, ' ' order by id), '')
                from log.entries
            """;

    /** One row of a table, its columns as text; what is null is empty. */
    record Row(String what, Map<String, String> fields) {

        String get(String field) {
            return fields.getOrDefault(field, "");
        }

        boolean is(String field, String value) {
            return get(field).equals(value);
        }

        String id() {
            return get(what.equals("objection") ? "investigation" : what.equals("appeal") ? "case" : "id");
        }

        String state() {
            return get("state");
        }

        Instant at(String field) {
            return OffsetDateTime.parse(get(field)).toInstant();
        }

        // The whole map would be hashed at every look.
        @Override
        public int hashCode() {
            return Objects.hash(what, id(), get("decision"));
        }
    }

    static HouseRows of(RandomHouse house) {
        Map<String, List<Row>> kinds = new HashMap<>();
        List<String> entries = new ArrayList<>();
        house.query(SQL).forEach(row -> {
            String what = String.valueOf(row.get(0));
            String fields = String.valueOf(row.get(1));
            if (what.equals("log")) {
                entries.addAll(List.of(fields.split(" ")));
            } else {
                kinds.computeIfAbsent(what, _ -> new ArrayList<>()).add(row(what, fields));
            }
        });
        return new HouseRows(kinds, List.copyOf(entries));
    }

    private static Row row(String what, String fields) {
        if (READ.size() > READ_AT_MOST) {
            READ.clear();
        }
        return READ.computeIfAbsent(what + fields, _ -> new Row(what, read(fields)));
    }

    private static Map<String, String> read(String json) {
        Map<String, String> fields = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(one -> fields.put(
                        one.getKey(),
                        one.getValue().isNull()
                                ? ""
                                : one.getValue().isArray()
                                        ? one.getValue().toString()
                                        : one.getValue().asString()));
        return fields;
    }

    Set<Row> all() {
        return kinds.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    }

    Stream<Row> of(String what) {
        return kinds.getOrDefault(what, List.of()).stream();
    }

    Stream<Row> of(String what, String field, String value) {
        return of(what).filter(row -> row.is(field, value));
    }

    Optional<Row> find(String what, String id) {
        return of(what).filter(row -> row.id().equals(id)).findFirst();
    }

    boolean any(String what, Predicate<Row> which) {
        return of(what).anyMatch(which);
    }

    Row channel() {
        return of("channel").findFirst().orElseThrow();
    }

    /** The kinds of entry that came since; those that the program wrote by itself begin with a star. */
    List<String> entriesSince(HouseRows before) {
        return entries.subList(before.entries().size(), entries.size());
    }

    /** What is otherwise than it was before, in short. */
    List<String> differences(HouseRows before) {
        List<String> told = new ArrayList<>();
        Set<Row> was = before.all();
        Set<Row> now = all();
        now.stream().filter(row -> !was.contains(row)).forEach(row -> told.add("now " + row));
        was.stream().filter(row -> !now.contains(row)).forEach(row -> told.add("was " + row));
        entriesSince(before).forEach(kind -> told.add("entry " + kind));
        return told;
    }
}
