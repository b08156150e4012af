package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.journey.Desk;
import org.lectern.server.practice.PracticeComment;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser.Page;

/** Whoever takes away one of several as off topic answers for the others under the same post. */
@Tag("database")
class SweepTest {

    static final String FIRST = "Casino bonus, click here to claim your jackpot";
    static final String SECOND = "Free crypto coins, click here and double your money today";
    static final String THIRD = "Buy 10000 followers cheap, instant delivery, best price";

    /** How many are asked about at once. */
    private static final int MOST = 20;

    private final PracticeLibrary library = new PracticeLibrary("cadott");
    private final Desk desk = library.desk("director");
    private final PracticeComment first = library.write("Max", FIRST);
    private final PracticeComment second = library.write("Lou", SECOND);
    private final PracticeComment third = library.write("Kim", THIRD);
    private String number = "";
    private String alike = "";
    private String stays = "";

    @BeforeEach
    void threeAreNoticedAsOffTopic() {
        library.write("Ida", "We read along every summer, thank you");
        number = desk.waiting(FIRST);
        alike = desk.waiting(SECOND);
        stays = desk.waiting(THIRD);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private Map<String, String> hide() {
        return new HashMap<>(Desk.removal("hide", "ca-off-topic", "", "Nothing to do with reading."));
    }

    private void say(Map<String, String> form, String about, String says, String why) {
        form.put("sweep-" + about, says.isEmpty() ? "" : says + ":" + desk.version(desk.open(about)));
        form.put("sweep-why-" + about, why);
    }

    private Page decide(Map<String, String> form) {
        return desk.decide(number, form);
    }

    private String swept() {
        return library.one("select convert_from(payload, 'UTF8') from log.entries where kind = 'decision.swept'");
    }

    @Test
    @Acceptance(clause = "ca-off-topic", criterion = 4)
    void theOthersUnderThePostAreTreatedAlikeOrExplainedBeforeOneGoes() {
        Page asked = decide(hide());
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("2 others under this post read like it", SECOND, THIRD);
        assertThat(asked.body().split("name=\"sweep-why-", -1)).hasSize(3);
        Map<String, String> form = hide();
        say(form, alike, "alike", "");
        say(form, stays, "stays", "");
        assertThat(decide(form).status()).isEqualTo(422);
        say(form, stays, "stays", "It is a prize of the summer club.");
        assertThat(decide(form).status()).isEqualTo(302);
        assertThat(desk.line(FIRST)).contains("Waits for a second person");
        assertThat(desk.line(SECOND)).contains("Waits for a second person");
        assertThat(desk.line(THIRD)).doesNotContain("Waits for a second person");
        assertThat(desk.casePage(number).text())
                .contains(alike + " was treated alike.", stays + " stays: It is a prize of the summer club.");
        assertThat(swept()).contains("It is a prize of the summer club.");
        assertThat(library.one("select count(*) from log.entries where kind = 'decision.proposed'"))
                .isEqualTo("2");
    }

    @Test
    void whatIsAttestedBesideTheClauseSweepsAsIfItWereNot() {
        Map<String, String> form = hide();
        form.put("attest", "threat");
        Page asked = decide(form);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("2 others under this post read like it");
    }

    @Test
    void thoseThatWaitAlreadyLeaveRoomForTheNext() {
        for (int more = 1; more <= MOST; more++) {
            library.write("Max " + more, FIRST + " " + more);
        }
        String last = desk.waiting(FIRST + " " + MOST);
        Page asked = decide(hide());
        assertThat(asked.text()).contains(MOST + " others under this post read like it", "More under this post may");
        assertThat(asked.body()).doesNotContain("sweep-why-" + last);
        library.one("with ended as (update cases.docket set state = 'WAITING_FOR_SECOND' where number not in ('"
                + number + "', '" + last + "') returning 1) select count(*) from ended");
        Page next = decide(hide());
        assertThat(next.text())
                .contains("One other under this post reads like it")
                .doesNotContain("More under this post");
        assertThat(next.body()).contains("sweep-why-" + last);
    }

    @Test
    void whatChangedSinceItWasShownIsAskedAboutAgainAndNothingHappens() {
        Map<String, String> form = hide();
        say(form, alike, "alike", "");
        form.put("sweep-" + stays, "alike:0.9");
        form.put("sweep-why-" + stays, "");
        assertThat(decide(form).status()).isEqualTo(422);
        assertThat(desk.line(FIRST)).doesNotContain("Waits for a second person");
        assertThat(swept()).isEqualTo("null");
        assertThat(library.visible(first) && library.visible(second) && library.visible(third))
                .isTrue();
    }

    @Test
    void whatIsTakenBackTakesThoseAlongThatWentWithIt() {
        Map<String, String> form = hide();
        say(form, alike, "alike", "");
        say(form, stays, "alike", "");
        assertThat(decide(form).status()).isEqualTo(302);
        String decision = library.one("select id from moderation.decisions where case_id ="
                + " (select id from cases.docket where number = '" + number + "')");
        desk.browser().post("/cases/" + number + "/decisions/" + decision + "/undo", Map.of());
        assertThat(library.one("select count(*) from moderation.decisions where state = 'CANCELLED'"))
                .isEqualTo("3");
        assertThat(desk.line(SECOND)).doesNotContain("Waits for a second person");
    }

    private Supplier<Page> sweepingAll(String one, List<String> all) {
        Desk own = library.desk("director");
        String version = own.version(own.open(one));
        Map<String, String> form = hide();
        all.stream().filter(other -> !other.equals(one)).forEach(other -> say(form, other, "alike", ""));
        return () -> own.decide(one, version, form);
    }

    @Test
    void whoeverSweepsTheSameOnesFromAnotherOfThemAtTheSameTimeIsToldSo() {
        List<String> all = List.of(number, alike, stays);
        List<Supplier<Page>> ready =
                all.stream().map(one -> sweepingAll(one, all)).toList();
        List<CompletableFuture<Page>> sent = ready.stream()
                .map(one -> CompletableFuture.supplyAsync(one, Thread::startVirtualThread))
                .toList();
        assertThat(sent.stream().map(CompletableFuture::join).map(Page::status).sorted())
                .first()
                .isEqualTo(302);
        assertThat(sent.stream().map(CompletableFuture::join).map(Page::status)).allMatch(status -> status < 500);
        assertThat(library.one("select count(*) || ' ' || count(distinct item) from moderation.decisions"))
                .isEqualTo("3 3");
        assertThat(library.one("select count(*) from log.entries where kind = 'decision.swept'"))
                .isEqualTo("1");
    }

    @Test
    void underAnotherClauseNothingIsAsked() {
        Map<String, String> spam = new HashMap<>(Desk.removal("hide", "ca-repeat-note:spam", "", "Plain spam."));
        assertThat(decide(spam).status()).isEqualTo(302);
        library.eventuallyVisible(first, false);
        assertThat(swept()).isEqualTo("null");
    }
}
