package org.lectern.server.acceptance;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Record;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.testing.FaultProxy;
import org.lectern.server.testing.FaultProxy.Request;

/**
 * Stands before a platform and looks, at the moment when it is asked to limit, block or free an account and before it does, whether
 * everything is there that has to be. Now and then it forbids that, does not answer, or is looked after by hand.
 */
final class KeptOut implements Function<Request, FaultProxy.Fault> {

    private static final Pattern TARGET = Pattern.compile(".*/api/authors/([^/?]+)");
    private static final Pattern STANDING = Pattern.compile("\"standing\"\\s*:\\s*\"(\\w+)\"");
    private static final String FORBIDDEN = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    private static final String ENTRY = """
            select l.kind, coalesce(l.leaf_index < h.size and h.checkpoint is not null, false) as sealed,
                position(convert_to(cast(? as text), 'UTF8') in l.payload) > 0 as named
            from log.entries l left join log.heads h on true where l.id = cast(? as uuid)
            """;

    /** How the platform is to those who ask it about accounts. */
    enum Mood {
        WELL,
        FORBIDS,
        SILENT,
        BY_HAND
    }

    private final RandomHouse house;
    private final AtomicInteger asked = new AtomicInteger();
    private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();
    private volatile Mood mood = Mood.WELL;

    KeptOut(RandomHouse house) {
        this.house = house;
        house.library().proxy().rule(this);
    }

    int asked() {
        return asked.get();
    }

    Mood mood() {
        return mood;
    }

    boolean byHand() {
        return mood == Mood.BY_HAND;
    }

    /** Changes it; whether that can be seen in the rows. */
    boolean be(Mood next) {
        boolean other = (next == Mood.BY_HAND) != byHand();
        if (other) {
            String kind = next == Mood.BY_HAND ? "by-hand-facebook" : "practice";
            house.query("update channels.register set kind = '" + kind + "' returning 1");
        }
        mood = next;
        return other;
    }

    @Override
    public FaultProxy.Fault apply(Request request) {
        Matcher target = TARGET.matcher(request.target());
        if (!target.matches()) {
            return house.asked().apply(request);
        }
        if (request.method().equals("PUT")) {
            asked.incrementAndGet();
            Matcher standing = STANDING.matcher(request.body());
            String wanted = standing.find() ? standing.group(1) : "";
            try {
                check(URLDecoder.decode(target.group(1), StandardCharsets.UTF_8), wanted);
            } catch (RuntimeException e) {
                wrong.add("The platform was asked, and it could not be seen why: " + request + " " + e);
            }
        }
        return switch (mood) {
            case WELL, BY_HAND -> new FaultProxy.Fault.Pass();
            case FORBIDS -> new FaultProxy.Fault.Says(FORBIDDEN);
            case SILENT -> new FaultProxy.Fault.Silence();
        };
    }

    private void check(String account, String wanted) {
        HouseRows rows = HouseRows.of(house);
        List<Row> steps = rows.of("step", "author", account).toList();
        if (wanted.equals("none")) {
            need(
                    steps.stream().anyMatch(step -> step.is("carried", "TO_UNDO")),
                    account + " is freed, and no step ended");
            return;
        }
        List<Row> asking = steps.stream()
                .filter(step -> step.is("state", "APPROVED") && step.is("carried", "TO_DO"))
                .toList();
        if (asking.size() != 1) {
            wrong.add(account + " was to be " + wanted + ", and " + asking.size() + " steps ask for it: " + steps);
            return;
        }
        Row step = asking.getFirst();
        String what = account + " was to be " + wanted + " by " + step + ": ";
        need((step.is("step", "BLOCK") ? "blocked" : "limited").equals(wanted), what + "another step");
        need(
                steps.stream().noneMatch(one -> one.get("carried").matches("TO_UNDO|UNDO_HANDED")),
                what + "one before it is not taken back yet");
        need(house.clock().instant().isBefore(step.at("lasts_until")), what + "its day is over");
        need(
                !StepRules.last(step)
                        .isAfter(StepRules.day(step.at("approved_at")).plusDays(StepRules.LONGEST)),
                what + "its end is too far");
        need(StepRules.holding(rows, step) >= StepRules.DECISIONS, what + "too few decisions hold");
        need(!step.get("findings").isBlank() && step.get("clauses").contains("ec-"), what + "no findings");
        need(!step.get("one_person").isBlank(), what + "nobody says that it is one person");
        need(!step.get("notice").isBlank(), what + "nothing is told");
        need(StepRules.APPROVERS.contains(house.role(step.get("approved_by"))), what + "they may not approve");
        need(!step.is("approved_by", step.get("proposed_by")), what + "one person did it alone");
        need(
                rows.of("statement")
                        .filter(seen -> !seen.at("noted_at").isAfter(step.at("approved_at")))
                        .anyMatch(seen -> !LocalDate.parse(seen.get("seen_on"))
                                .isBefore(StepRules.day(step.at("approved_at")).minusDays(StepRules.STATEMENT))),
                what + "nobody saw the statement");
        entry(step, what);
    }

    private void entry(Row step, String what) {
        List<Record> entries = house.query(ENTRY, step.id(), step.get("entry"));
        need(
                entries.stream()
                        .anyMatch(entry -> "further-step.approved".equals(entry.get("kind"))
                                && Boolean.TRUE.equals(entry.get("sealed"))
                                && Boolean.TRUE.equals(entry.get("named"))),
                what + "no entry under a checkpoint says so");
    }

    /** Somebody does by hand what is to be done there, as they then say. */
    void byHand(Row before, Row after) {
        if (before.is("carried", "HANDED") && after.is("carried", "DONE")) {
            house.library().stand(after.get("author"), standing(after));
        } else if (before.is("carried", "UNDO_HANDED") && after.is("carried", "UNDONE")) {
            house.library().stand(after.get("author"), "none");
        }
    }

    private static String standing(Row step) {
        return step.get("step").toLowerCase(Locale.ROOT).equals("limit") ? "limited" : "blocked";
    }

    /** What is wrong by now: an account stands otherwise than by its steps, or a step goes on that has to be over. */
    List<String> wrong(HouseRows rows, List<String> authors) {
        rows.of("step").filter(StepRules::runs).forEach(step -> goesOn(rows, step));
        authors.forEach(author -> stands(rows, author));
        return List.copyOf(wrong);
    }

    private void goesOn(HouseRows rows, Row step) {
        String what = "Step " + step + ": ";
        need(StepRules.holding(rows, step) >= StepRules.DECISIONS, what + "its ground is gone");
        need(house.clock().instant().isBefore(step.at("lasts_until")), what + "its day is over");
        boolean told =
                rows.any("letter", one -> one.is("kind", "FURTHER_STEP") && one.is("number", step.get("number")));
        need(told == step.is("state", "IN_FORCE"), what + "a letter about it: " + told);
        need(!told || rows.any("link", one -> one.is("investigation", step.id())), what + "no way to object");
        need(
                rows.of("step", "author", step.get("author"))
                                .filter(one -> !StepRules.over(one))
                                .count()
                        == 1,
                what + "there are two");
    }

    private void stands(HouseRows rows, String author) {
        String now = house.library().standing(author);
        List<Row> steps = rows.of("step", "author", author).toList();
        String wanted = steps.stream()
                .filter(step -> step.is("state", "IN_FORCE"))
                .map(KeptOut::standing)
                .findFirst()
                .orElse("none");
        boolean waits = steps.stream().anyMatch(step -> step.get("carried").matches("TO_UNDO|UNDO_HANDED"));
        need(now.equals(wanted) || waits, author + " is " + now + " and is to be " + wanted + " by " + steps);
    }

    private void need(boolean so, String otherwise) {
        if (!so) {
            wrong.add(otherwise);
        }
    }
}
