package org.lectern.server.acceptance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Request;

/**
 * Stands before a platform and looks, at the moment when it is asked to change a comment and before it does, whether everything is there
 * that has to be: a case, a decision in force about these words with its entry under a checkpoint, a clause, somebody who may, and a second
 * person where nobody may alone.
 */
final class AskedOfPlatform implements Function<Request, FaultProxy.Fault> {

    private static final Pattern TARGET = Pattern.compile(".*/comments/(\\d+)/status");
    private static final Pattern STATUS = Pattern.compile("\"status\"\\s*:\\s*\"(\\w+)\"");
    private static final String SQL = """
            select d.id as decision, d.state, d.act, coalesce(d.clause, '') as clause, coalesce(d.label, '') as label,
                coalesce(d.attested, '') as attested, coalesce(d.mirror, '') as mirror, d.decided_by, d.revision,
                i.id as item, i.sealed, i.revision as words, r.text, c.id as docket, k.id as capture,
                l.kind, l.subject, l.leaf_index, h.size, coalesce(h.checkpoint, '') as checkpoint,
                coalesce(position(convert_to(d.id::text, 'UTF8') in l.payload), 0) as named,
                (select count(*) from moderation.decisions o where o.item = i.id and o.state = 'IN_FORCE') as in_force,
                (select count(*) from moderation.second_looks s where s.decision = d.id and s.purpose = 'BEFOREHAND'
                    and s.answer = 'AGREE' and s.person <> d.decided_by) as agreed,
                coalesce((select string_agg(n.label, ' ') from inbox.noticed n
                    where n.item = i.id and n.revision = d.revision), '') as noticed
            from inbox.items i
            left join moderation.enforcements e on e.item = i.id and e.state = 'RUNNING' and e.wanted = ?
            left join moderation.decisions d on d.id = e.decision
            left join inbox.revisions r on r.item = i.id and r.revision = d.revision
            left join inbox.captures k on k.id = r.capture
            left join cases.docket c on c.id = d.case_id and c.subject = i.id and c.kind = 'moderation'
            left join log.entries l on l.id = e.entry
            left join log.heads h on h.organisation = i.organisation
            where i.external_id = ?
            """;
    private static final Map<String, Set<String>> ASKS = Map.of(
            "VISIBLE", Set.of("leave-up", "restore"),
            "HELD", Set.of("hide"),
            "SPAM", Set.of("hide"),
            "TRASHED", Set.of("delete"));

    private final RandomHouse house;
    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

    AskedOfPlatform(RandomHouse house) {
        this.house = house;
    }

    int asked() {
        return asked.get();
    }

    /** What was found wrong. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    @Override
    public FaultProxy.Fault apply(Request request) {
        Matcher target = TARGET.matcher(request.target());
        if (request.method().equals("PUT") && target.matches()) {
            asked.incrementAndGet();
            try {
                check(target.group(1), request);
            } catch (RuntimeException e) {
                wrong.add("The platform was asked, and it could not be seen why: " + request.body() + " " + e);
            }
        }
        return new FaultProxy.Fault.Pass();
    }

    private void check(String comment, Request request) {
        Matcher status = STATUS.matcher(request.body());
        String wanted = status.find() ? status.group(1).toUpperCase(Locale.ROOT) : "";
        List<Record> rows = house.query(SQL, wanted, comment);
        if (rows.size() != 1) {
            wrong.add("Comment " + comment + " was to be " + wanted + ", and " + rows.size() + " decisions ask for it");
            return;
        }
        Record row = rows.getFirst();
        String what = "Comment " + comment + " was to be " + wanted + " by " + row.intoMap() + ": ";
        need(row.get("decision") != null, what + "no decision asks for it");
        if (row.get("decision") == null) {
            return;
        }
        need(row.get("docket") != null, what + "no case");
        need(row.get("capture") != null, what + "the words are not kept as they came");
        need("IN_FORCE".equals(row.get("state")), what + "the decision is not in force");
        need(number(row, "in_force") == 1, what + "several are in force");
        need(number(row, "revision") == number(row, "words"), what + "it is about other words");
        need(ASKS.getOrDefault(wanted, Set.of()).contains(text(row, "act")), what + "another act");
        need(
                (wanted.equals("SPAM"))
                        == (text(row, "act").equals("hide")
                                && text(row, "label").equals("spam")),
                what + "spam");
        need(!wanted.equals("VISIBLE") || !Boolean.TRUE.equals(row.get("sealed")), what + "what is sealed comes back");
        need("decision.made".equals(row.get("kind")), what + "no entry says so");
        need(text(row, "item").equals(text(row, "subject")) && number(row, "named") > 0, what + "another entry");
        need(row.get("leaf_index") != null && number(row, "leaf_index") < number(row, "size"), what + "not sealed");
        need(!text(row, "checkpoint").isEmpty(), what + "no checkpoint");
        need(house.rules().deciders().contains(house.role(text(row, "decided_by"))), what + "they may not");
        if (Set.of("hide", "delete").contains(text(row, "act"))) {
            removal(row, comment, what);
        }
    }

    private void removal(Record row, String comment, String what) {
        HouseRules rules = house.rules();
        String clause = text(row, "clause");
        String label = text(row, "label");
        String attested = text(row, "attested");
        Set<String> noticed = Arrays.stream(text(row, "noticed").split(" "))
                .map(word -> word.toLowerCase(Locale.ROOT).replace('_', '-'))
                .collect(Collectors.toSet());
        boolean criticism = house.isCriticism(comment, text(row, "text"));
        need(!rules.takesTheFirst(clause, label, noticed), what + "the first of several is to stay");
        need(rules.allows(clause, label, attested), what + "no clause allows it");
        // Of what is closed to everybody nothing more is kept, not its later words either.
        need(
                Boolean.TRUE.equals(row.get("sealed")) || house.showsIfAny(comment, text(row, "text")),
                what + "other words stand there");
        need(
                !rules.needsTwo(text(row, "act"), clause, label, attested, noticed, criticism)
                        || number(row, "agreed") > 0,
                what + "nobody else agreed");
        need(
                !criticism
                        || Boolean.TRUE.equals(row.get("sealed"))
                        || rules.goesAtOnce(clause, label, attested)
                        || !text(row, "mirror").isEmpty(),
                what + "nobody said whether they would if it praised");
    }

    private void need(boolean so, String otherwise) {
        if (!so) {
            wrong.add(otherwise);
        }
    }

    private static String text(Record row, String name) {
        return String.valueOf(row.get(name));
    }

    private static long number(Record row, String name) {
        return row.get(name) instanceof Number number ? number.longValue() : -1;
    }
}
