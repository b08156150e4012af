package org.lectern.server.acceptance;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lectern.server.acceptance.HouseRows.Row;
import org.lectern.server.acceptance.RandomActs.Try;
import org.lectern.server.acceptance.RandomHouse.Written;

/** What anybody tries with concerns: reporting them with and without a name, and handling them. */
final class ActsOnConcerns {

    /** Stands in the name and address of whoever reports and helps, and nowhere else. */
    static final String SECRET = "whistle";

    private static final List<String> OUTCOMES = List.of("kept", "acted", "not-ours", "not-found");
    private static final Row NONE = new Row("concern", Map.of("number", "26-9999", "state", "NONE"));

    private final RandomHouse house;
    private final Chance chance;

    ActsOnConcerns(RandomHouse house, Chance chance) {
        this.house = house;
        this.chance = chance;
    }

    Try next(Written one, HouseRows rows) {
        List<Row> all = rows.of("concern").toList();
        List<Row> open = all.stream().filter(ActsOnConcerns::open).toList();
        if (all.isEmpty() || chance.below(10) < (open.size() < 3 ? 4 : 1)) {
            return chance.below(2) == 0 ? reported() : entered(one, rows);
        }
        Row concern = chance.below(30) == 0
                ? NONE
                : open.isEmpty() || chance.below(4) == 0 ? chance.any(all) : chance.any(open);
        return switch (chance.below(10)) {
            case 0, 1 -> handled("look", concern, Reason.when(!concern.is("state", "RECEIVED"), "looked at"), Map.of());
            case 2, 3 -> comment(one, concern);
            case 4, 5 -> answer(concern);
            case 6, 7, 8 -> helper(rows, concern);
            default -> strike(rows, concern);
        };
    }

    static boolean open(Row concern) {
        return concern.state().matches("RECEIVED|LOOKED_AT");
    }

    private Try handled(String act, Row concern, Reason refusal, Map<String, String> form) {
        String who = chance.oneOfTheTeam(house);
        String path = switch (act) {
            case "helper" -> "/helpers";
            case "strike" -> "/helpers/" + form.get("helper") + "/strike";
            default -> "/" + act;
        };
        return new Try(
                who,
                act,
                Reason.when(!StepRules.DECIDERS.contains(who), "they do not handle it")
                        .or(concern.equals(NONE), "there is none")
                        .or(refusal)
                        .words(),
                "/concerns/" + concern.get("number") + path,
                form);
    }

    private Map<String, String> report() {
        Map<String, String> form = new HashMap<>();
        form.put("words", chance.mostly() ? "This is wrong" : chance.any(List.of("", " ", "x".repeat(5001))));
        form.put("place", chance.mostly() ? "Under the last post" : "x".repeat(2001));
        String name = "Wanda Whistle " + chance.below(1_000_000);
        form.put("name", chance.below(3) == 0 ? "" : chance.mostly() ? name : name + "x".repeat(300));
        form.put("contact", chance.below(2) == 0 ? "" : chance.mostly() ? "whistle@example.org" : "x".repeat(301));
        return form;
    }

    private static boolean fits(Map<String, String> form) {
        return !form.get("words").isBlank()
                && form.get("words").length() <= 5000
                && form.get("place").length() <= 2000
                && form.get("name").length() <= 300
                && form.get("contact").length() <= 300;
    }

    private Try reported() {
        Map<String, String> form = report();
        form.put("website", chance.mostly() ? "" : "https://pills.example");
        return new Try(
                chance.below(4) > 0 ? "nobody" : chance.anybody(house),
                "report",
                Reason.when(!fits(form), "it does not fit")
                        .or(!form.get("website").isEmpty(), "a program filled it in")
                        .words(),
                "/report/" + house.library().slug(),
                form);
    }

    private Try entered(Written one, HouseRows rows) {
        Map<String, String> form = report();
        String who = chance.below(3) == 0 ? chance.anybody(house) : chance.any(List.of("staff", "resource-librarian"));
        String source = chance.mostly()
                ? chance.any(List.of("phone", "desk", "paper", "e-mail"))
                : chance.any(List.of("page", "", "rumour"));
        String about = chance.below(3) == 0 ? "" : chance.mostly() ? one.number() : "26-9999";
        form.put("source", source);
        form.put("about", about);
        return new Try(
                who,
                "enter",
                Reason.when(!StepRules.REPORTERS.contains(who), "they do not work here")
                        .or(!fits(form), "it does not fit")
                        .or(!Set.of("phone", "desk", "paper", "e-mail").contains(source), "no source")
                        .or(about.equals("26-9999"), "no such comment")
                        .words(),
                "/concerns/new",
                form);
    }

    private Try comment(Written one, Row concern) {
        String number = chance.mostly() ? one.number() : chance.any(List.of("", "26-9999", concern.get("number")));
        return handled(
                "comment",
                concern,
                Reason.when(!open(concern), "answered, or joined")
                        .or(!number.equals(one.number()), "no such comment")
                        .or(concern.is("item", one.item()), "known"),
                Map.of("comment", number));
    }

    private Try answer(Row concern) {
        String outcome = chance.mostly() ? chance.any(OUTCOMES) : chance.any(List.of("", "burned"));
        String words = chance.mostly() ? "We have looked." : chance.any(List.of("", "x".repeat(2001)));
        return handled(
                "answer",
                concern,
                Reason.when(!open(concern), "answered, or joined")
                        .or(!OUTCOMES.contains(outcome), "no outcome")
                        .or(words.length() > 2000, "too long"),
                Map.of("outcome", outcome, "words", words, "language", "en-US"));
    }

    private Try helper(HouseRows rows, Row concern) {
        String name = chance.mostly()
                ? chance.any(List.of("@", "")) + "Ida Whistle " + chance.below(3)
                : chance.any(List.of(" ", "x".repeat(301)));
        boolean there = rows.of("helper", "concern", concern.id())
                .filter(one -> one.is("struck_at", ""))
                .anyMatch(one -> bare(one.get("name")).equals(bare(name)));
        return handled(
                "helper",
                concern,
                Reason.when(name.isBlank() || name.length() > 300, "no name").or(there, "noted before"),
                Map.of("helper", name));
    }

    private static String bare(String name) {
        return name.replace("@", "").toLowerCase(Locale.ROOT);
    }

    private Try strike(HouseRows rows, Row concern) {
        List<Row> noted = rows.of("helper").toList();
        List<Row> ofThis = noted.stream()
                .filter(one -> one.is("concern", concern.id()) && one.is("struck_at", ""))
                .toList();
        Optional<Row> meant = !ofThis.isEmpty() && chance.mostly()
                ? Optional.of(chance.any(ofThis))
                : noted.isEmpty() ? Optional.empty() : Optional.of(chance.any(noted));
        String id = meant.map(Row::id).orElse("01890000-0000-7000-8000-000000000000");
        return handled(
                "strike",
                concern,
                Reason.when(meant.isEmpty() || !ofThis.contains(meant.get()), "it does not stand there"),
                Map.of("helper", id));
    }
}
