package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;

/** Whoever manages the policy changes the draft of the next version rule by rule, and nothing counts before two people said so. */
@Tag("servers")
class PolicyDraftTest {

    private static final String DRAFT = "/policy/next/draft";
    private static final String CLAUSE = DRAFT + "/ec-abusive";
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([0-9a-f]{64})\"");
    private static final Pattern TEXT = Pattern.compile("(?s)name=\"yaml\"[^>]*>\n(.*?)</textarea>");

    private final PracticeLibrary library = new PracticeLibrary("ecrl");
    private final Browser director = library.signedIn("executive-director");

    @AfterEach
    void close() {
        library.close();
    }

    private static String seen(Page page) {
        Matcher matcher = SEEN.matcher(page.body());
        assertThat(matcher.find()).as(page.text()).isTrue();
        return matcher.group(1);
    }

    private static String yaml(Page page) {
        Matcher matcher = TEXT.matcher(page.body());
        assertThat(matcher.find()).as(page.text()).isTrue();
        return matcher.group(1)
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static List<Map.Entry<String, String>> find(String seen, String... labels) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry("seen", seen));
        for (String label : labels) {
            fields.add(Map.entry("find.labels", label));
        }
        fields.add(Map.entry("find.level", "high"));
        return fields;
    }

    private String draft() {
        return library.one("select coalesce(max(yaml), 'none') from policy.drafts");
    }

    @Test
    void aRuleIsChangedByItsFormAndComesIntoForceByTwoPeople() {
        Page all = director.get(DRAFT);
        assertThat(all.text())
                .contains("Nobody has changed anything yet", "The program notices: threats", "Add a clause");
        assertThat(director.get(CLAUSE).text()).contains("Add a rule to it", "- id: ec-abusive", "level: high");
        Page form = director.get(CLAUSE + "/0");
        assertThat(form.text()).contains("What is noticed", "How readily");
        Page kept = director.post(CLAUSE + "/0", find(seen(form), "threat", "self-harm"));
        assertThat(kept.sentTo()).isEqualTo(CLAUSE);
        assertThat(director.get(CLAUSE).text()).contains("Kept in the draft", "labels: [threat, self-harm]");
        assertThat(director.get(DRAFT).text()).contains("Last changed by", "The program notices: threats, self-harm");
        assertThat(director.get("/policy").body()).doesNotContain("self-harm");

        Page next = director.get("/policy/next");
        assertThat(next.text()).contains("labels: [threat, self-harm]");
        assertThat(director.post("/policy/next", Map.of("note", "The board, 12 May.", "yaml", yaml(next)))
                        .status())
                .isEqualTo(303);
        Browser second = library.signedIn("assistant-director");
        Matcher address = Pattern.compile("action=\"(/policy/next/[0-9a-f-]{36}/in-force)\"")
                .matcher(second.get("/policy/next").body());
        assertThat(address.find()).isTrue();
        assertThat(second.post(address.group(1), Map.of()).status()).isEqualTo(303);
        assertThat(library.one("select count(*) from policy.versions where yaml like '%[threat, self-harm]%'"))
                .isEqualTo("1");
        assertThat(draft()).as("what came into force is no draft any more").isEqualTo("none");
    }

    @Test
    void whoChangesTheSameClauseIsToldAndLosesNothing() {
        String seen = seen(director.get(CLAUSE + "/0"));
        Browser other = library.signedIn("executive-director");
        assertThat(other.post(CLAUSE + "/0", find(seen(other.get(CLAUSE + "/0")), "threat", "crisis"))
                        .status())
                .isEqualTo(303);
        Page told = director.post(CLAUSE + "/0", find(seen, "threat", "spam"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("Somebody changed this meanwhile", "Last changed by", "[threat, crisis]");
        assertThat(told.body()).contains("value=\"spam\" checked");
        assertThat(draft()).contains("[threat, crisis]");
        assertThat(director.post(CLAUSE + "/0", find(seen(told), "threat", "spam"))
                        .status())
                .isEqualTo(303);
        assertThat(draft()).contains("labels: [threat, spam]").doesNotContain("crisis]");
        String before = draft();
        assertThat(director.post(CLAUSE + "/out", Map.of("seen", seen)).status())
                .isEqualTo(303);
        assertThat(director.get(CLAUSE).text()).contains("so nothing was taken out");
        assertThat(draft()).isEqualTo(before);
    }

    @Test
    void aWholeTextThatWasOvertakenIsNeitherKeptNorProposedBeforeItsWriterKnows() {
        try (PracticeLibrary other = new PracticeLibrary("ecrl")) {
            Browser writer = other.signedIn("executive-director");
            Page form = writer.get("/policy/next");
            String text = yaml(form);
            Map<String, String> mine = Map.of(
                    "seen",
                    hidden(form, "seen"),
                    "base",
                    hidden(form, "base"),
                    "note",
                    "Mine",
                    "yaml",
                    text.replace("Objective", "Aim"));
            other.one("insert into policy.versions select organisation, gen_random_uuid(), document, title,"
                    + " replace(yaml, 'Posted Comments', 'Comments'), sha256,"
                    + " in_force_at + interval '1 microsecond' from policy.versions returning 1");
            for (String address : List.of("/policy/next", "/policy/next/text")) {
                Page told = writer.post(address, mine);
                assertThat(told.status()).isEqualTo(422);
                assertThat(told.text()).contains("Another version came into force while you wrote");
                assertThat(yaml(told)).isEqualTo(mine.get("yaml"));
                assertThat(other.one("select (select count(*) from policy.drafts)"
                                + " + (select count(*) from policy.proposals)"))
                        .isEqualTo("0");
            }
            Page told = writer.post("/policy/next/text", mine);
            Map<String, String> again = Map.of(
                    "seen",
                    hidden(told, "seen"),
                    "base",
                    hidden(told, "base"),
                    "note",
                    "Mine",
                    "yaml",
                    mine.get("yaml"));
            assertThat(writer.post("/policy/next/text", again).status()).isEqualTo(303);

            Page old = writer.get("/policy/next");
            other.one("delete from policy.drafts returning 1");
            other.one("insert into policy.drafts select organisation, id, 'theirs', 1, '"
                    + other.who("assistant-director").id()
                    + "', now() from policy.versions order by in_force_at desc limit 1"
                    + " returning 1");
            Page kept = writer.post(
                    "/policy/next/text",
                    Map.of("seen", hidden(old, "seen"), "base", hidden(old, "base"), "note", "", "yaml", yaml(old)));
            assertThat(kept.status()).isEqualTo(422);
            assertThat(kept.text()).contains("The draft was changed meanwhile");
            assertThat(other.one("select yaml from policy.drafts")).isEqualTo("theirs");
        }
    }

    private static String hidden(Page page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).as(page.text()).isTrue();
        return field.group(1);
    }

    @Test
    void anotherClauseMayBeChangedAtTheSameTime() {
        String seen = seen(director.get(CLAUSE + "/0"));
        Browser other = library.signedIn("executive-director");
        String elsewhere = DRAFT + "/ec-scope";
        String text = yaml(other.get(elsewhere));
        other.post(
                elsewhere + "/yaml",
                Map.of("seen", seen(other.get(elsewhere)), "yaml", text.replace("place: Objective", "place: Aim")));
        assertThat(director.post(CLAUSE + "/0", find(seen, "threat", "spam")).status())
                .isEqualTo(303);
        assertThat(draft()).contains("place: Aim", "labels: [threat, spam]");
    }

    @Test
    void aMistakeIsKeptAndToldAtItsField() {
        Page form = director.get(CLAUSE + "/gate");
        Page kept = director.post(
                CLAUSE + "/gate",
                Map.of("seen", seen(form), "gate.on", "hide", "gate.need", "second-persn", "gate.say", ""));
        assertThat(kept.sentTo()).startsWith(CLAUSE + "/");
        Page again = director.get(kept.sentTo());
        assertThat(again.text()).contains("Something is still to be put right", "Fill this in.");
        assertThat(again.body())
                .containsPattern("id=\"f-gate.need-e\"[^§]*second-persn[^§]*</p>")
                .contains("id=\"f-gate.say-e\"");
        assertThat(director.get(DRAFT).text()).contains("2 mistakes.");
        Page proposed = director.post("/policy/next", Map.of("note", "x", "yaml", draft()));
        assertThat(proposed.status()).isEqualTo(422);
        assertThat(director.post(
                                kept.sentTo(),
                                Map.of(
                                        "seen",
                                        seen(again),
                                        "gate.on",
                                        "hide",
                                        "gate.need",
                                        "second-person",
                                        "gate.say",
                                        "Ask somebody."))
                        .sentTo())
                .isEqualTo(CLAUSE);
        assertThat(director.get(DRAFT).text()).doesNotContain("mistakes.");
    }

    @Test
    void aClauseAndARuleComeInAndGoOut() {
        assertThat(director.get("/policy/next/new-clause").text()).contains("Its id", "What it asks");
        assertThat(director.post("/policy/next/new-clause", Map.of("clause.id", "Not an id"))
                        .status())
                .isEqualTo(422);
        assertThat(director.post("/policy/next/new-clause", Map.of("clause.id", "ec-abusive"))
                        .text())
                .contains("Another clause has this id already");
        Map<String, String> clause = Map.of(
                "clause.id",
                "ec-parking",
                "clause.place",
                "Appendix",
                "clause.asks",
                "Nobody parks here.",
                "clause.how",
                "guided");
        Page added = director.post("/policy/next/new-clause", clause);
        String here = DRAFT + "/ec-parking";
        assertThat(added.sentTo()).isEqualTo(here);
        Page form = director.get(here + "/procedure");
        assertThat(form.text()).contains("Step 1").doesNotContain("Step 2");
        Page longer = director.post(
                here + "/procedure",
                Map.of("seen", seen(form), "procedure.steps.0.does", "walks round", "more", "procedure.steps"));
        assertThat(longer.text()).contains("Step 2", "walks round");
        assertThat(draft()).as("one more field is not kept yet").doesNotContain("walks round");
        Page kept = director.post(
                here + "/procedure",
                Map.of(
                        "seen", seen(longer),
                        "procedure.of", "review",
                        "procedure.steps.0.who", "executive-director",
                        "procedure.steps.0.does", "walks round",
                        "procedure.steps.1.who", "",
                        "procedure.steps.1.does", ""));
        assertThat(kept.sentTo()).isEqualTo(here);
        Page one = director.get(here + "/0");
        assertThat(one.text()).doesNotContain("Step 2");
        assertThat(director.post(here + "/0", Map.of("seen", seen(one))).text()).contains("Nothing is filled in");
        assertThat(director.post(here + "/0/out", Map.of("seen", seen(one))).sentTo())
                .isEqualTo(here);
        Page bare = director.get(here);
        assertThat(bare.text()).contains("Nothing is done for this clause yet");
        assertThat(director.post(here + "/yaml", Map.of("seen", seen(bare), "yaml", "- id: ["))
                        .text())
                .contains("This is not YAML", "- id: [");
        assertThat(director.post(here + "/out", Map.of("seen", seen(bare))).sentTo())
                .isEqualTo(DRAFT);
        assertThat(director.get(DRAFT).text()).doesNotContain("Nobody parks here.");
        String revision = library.one("select revision from policy.drafts");
        assertThat(director.post(DRAFT + "/drop", Map.of("revision", "0")).status())
                .isEqualTo(303);
        assertThat(draft()).isNotEqualTo("none");
        director.post(DRAFT + "/drop", Map.of("revision", revision));
        assertThat(draft()).isEqualTo("none");
    }

    @Test
    void theWholeTextCanBeKeptAsTheDraftSoundOrNot() {
        Page next = director.get("/policy/next");
        String text = yaml(next).replace("format: 1", "format: 9");
        Page kept = director.post("/policy/next/text", Map.of("seen", "0", "yaml", text));
        assertThat(kept.sentTo()).isEqualTo(DRAFT);
        assertThat(director.get(DRAFT).text()).contains("Kept as the draft", "Write format: 1");
        Page stale = director.post("/policy/next/text", Map.of("seen", "0", "yaml", text + "# more\n"));
        assertThat(stale.status()).isEqualTo(422);
        assertThat(stale.text()).contains("The draft was changed meanwhile", "# more");
        director.post("/policy/next/text", Map.of("seen", "1", "yaml", "clauses: ["));
        Page broken = director.get(DRAFT);
        assertThat(broken.text()).contains("This is not YAML", "Look at it whole");
        assertThat(director.get("/policy/next").text()).contains("clauses: [");
    }

    @Test
    void whatNoTextMayHoldIsRefusedAndTheEntriesStay() {
        Page form = director.get(CLAUSE + "/watch");
        Page refused = director.post(
                CLAUSE + "/watch",
                Map.of("seen", seen(form), "watch.what", "posts \u202E all", "watch.every", "every day"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("There is the invisible character U+202E.");
        assertThat(refused.body()).contains("value=\"every day\"");
        assertThat(draft()).isEqualTo("none");
    }

    @Test
    void whatWasWrittenByTheFormForAClauseIsInItsText() {
        Page form = director.get(DRAFT + "/ec-scope/own");
        Map<String, String> fields = Map.of(
                "seen", seen(form),
                "clause.id", "ec-scope",
                "clause.place", "Aim: the first",
                "clause.asks", "All of us.",
                "clause.how", "tracked",
                "clause.criteria", "1: It binds.\r\n2: It holds.");
        assertThat(director.post(DRAFT + "/ec-scope/own", fields).sentTo()).isEqualTo(DRAFT + "/ec-scope");
        assertThat(yaml(director.get(DRAFT + "/ec-scope"))).startsWith("""
                        - id: ec-scope
                          place: 'Aim: the first'
                          asks: All of us.
                          how: [tracked]
                          criteria:
                            1: It binds.
                            2: It holds.
                          controls:
                        """);
    }
}
