package org.lectern.server.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.Acceptance;
import org.lectern.server.testing.Browser;
import org.lectern.server.testing.Browser.Page;
import org.lectern.server.testing.WordPressServer;

/** Criticism on a real blog: nothing happens to it before a second person has agreed. */
@Tag("servers")
class SecondLookJourneyTest {

    private static final BlogLibrary PLACE = BlogLibrary.open("cadott", "PT0S");
    private static final WordPressServer BLOG = BlogLibrary.BLOG;

    private final Desk desk = PLACE.desk("director");

    /** A proposal to hide criticism under a clause that nothing noticed supports. */
    private record Proposed(String comment, String number, String link) {}

    private Proposed propose(String words) {
        String comment = BLOG.comment(BLOG.publish("Hours", "On " + words.hashCode()), "Critic", words);
        String number = desk.waiting(words);
        List<String> before = desk.secondLooks();
        Page answer = desk.hide(number, "ca-abuse:harassment", "", "It is unfair to us.");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(desk.line(words)).contains("Waits for a second person");
        List<String> after = desk.secondLooks().stream()
                .filter(link -> !before.contains(link))
                .toList();
        assertThat(after).hasSize(1);
        return new Proposed(comment, number, after.getFirst());
    }

    /** What the second person sees and sends, with no account and no session. */
    private static Page answer(String link, Map<String, String> form) {
        Browser outside = PLACE.server().browser();
        Page first = outside.get(link);
        assertThat(first.text()).contains("First: is this about you?");
        assertThat(first.body()).doesNotContain("name=\"answer\"");
        Page second = outside.post(link, Map.of("aboutYou", form.get("aboutYou")));
        return form.containsKey("answer") ? outside.post(link, form) : second;
    }

    @Test
    @Acceptance(clause = "ca-negative-stays", criterion = 2)
    @Acceptance(clause = "ca-negative-stays", criterion = 4)
    void criticismStaysUpUntilASecondPersonAgrees() {
        Proposed proposed = propose("The director never listens to anybody");
        // Another comment is hidden meanwhile, so that the program had its chance to carry this one out as well.
        String spam = BLOG.comment(
                BLOG.publish("Prizes", "None."), "Spammer", "Casino bonus, click here to claim your prize 1");
        desk.hide(desk.waiting("claim your prize 1"), "ca-repeat-note:spam", "Casino bonus", "Plain spam.");
        BlogLibrary.eventually(spam, "spam");
        assertThat(BLOG.row(proposed.comment()).status()).isEqualTo("1");
        assertThat(BLOG.transitions(proposed.comment())).isEmpty();

        Page thanks = answer(proposed.link(), Map.of("aboutYou", "no", "answer", "agree", "reason", "It is cruel."));
        assertThat(thanks.text()).contains("your answer is kept");
        BlogLibrary.eventually(proposed.comment(), "0");
        assertThat(BLOG.transitions(proposed.comment())).containsExactly("approved unapproved");
        assertThat(desk.casePage(proposed.number()).text())
                .contains("Proposed: hide", "A second person is asked", "The second person agrees", "Decided: hide");
    }

    @Test
    void whatTheSecondPersonLeavesUpStays() {
        Proposed proposed = propose("Your new chairs are ugly");
        answer(proposed.link(), Map.of("aboutYou", "no", "answer", "leave-up", "reason", "It is an opinion."));
        assertThat(desk.waits(proposed.number())).isFalse();
        assertThat(desk.casePage(proposed.number()).text()).contains("The second person would leave it up");
        assertThat(BLOG.row(proposed.comment()).status()).isEqualTo("1");
        assertThat(BLOG.transitions(proposed.comment())).isEmpty();
    }

    @Test
    @Acceptance(clause = "ca-negative-stays", criterion = 5)
    void whomItIsAboutIsNotTheOneToSaySo() {
        Proposed proposed = propose("The neighbouring director should mind her own library");
        Page answer = answer(proposed.link(), Map.of("aboutYou", "yes"));
        assertThat(answer.text()).contains("Thank you for saying so");
        assertThat(desk.line("mind her own library")).contains("Waits for a second person");
        String next = desk.secondLooks().getFirst();
        assertThat(next).isNotEqualTo(proposed.link());
        Page again = PLACE.server().browser().get(proposed.link());
        assertThat(again.body()).doesNotContain("name=\"aboutYou\"");
        assertThat(desk.casePage(proposed.number()).text())
                .contains("The second person says it is about them", "staff");
        answer(next, Map.of("aboutYou", "no", "answer", "leave-up", "reason", "Fair comment."));
        assertThat(BLOG.transitions(proposed.comment())).isEmpty();
    }

    @Test
    void aLinkWorksForOneAnswer() {
        Proposed proposed = propose("You close too early on Fridays");
        answer(proposed.link(), Map.of("aboutYou", "no", "answer", "leave-up", "reason", "It is an opinion."));
        Browser outside = PLACE.server().browser();
        outside.get(proposed.link());
        Page late = outside.post(proposed.link(), Map.of("aboutYou", "no", "answer", "agree", "reason", "No!"));
        assertThat(late.text()).doesNotContain("your answer is kept");
        assertThat(desk.casePage(proposed.number()).text()).doesNotContain("The second person agrees");
    }

    @Test
    void aLinkThatNobodySentOpensNothing() {
        assertThat(PLACE.server()
                        .browser()
                        .get("/second-look/" + PLACE.library().id() + ".guess")
                        .status())
                .isEqualTo(410);
        assertThat(PLACE.server().browser().get("/second-look/guess").status()).isEqualTo(410);
    }

    @Test
    @Acceptance(clause = "ca-negative-stays", criterion = 3)
    void anAttestedThreatIsHiddenAtOnceAndLookedAtAfterwards() {
        String words = "You will see what happens to you on the way home";
        String comment = BLOG.comment(BLOG.publish("Closing", "At eight."), "Anon", words);
        String number = desk.waiting(words);
        Map<String, String> form =
                new java.util.HashMap<>(Desk.removal("hide", "ca-abuse:threat", "", "Read as a threat."));
        form.put("attest", "threat");
        assertThat(desk.decide(number, form).status()).isEqualTo(302);
        BlogLibrary.eventually(comment, "0");
        assertThat(desk.casePage(number).text()).contains("Decided: hide", "A second person is asked");
        answer(
                desk.secondLooks().getFirst(),
                Map.of("aboutYou", "no", "answer", "leave-up", "reason", "It is about the ice on the steps."));
        assertThat(desk.waits(number)).as("the case is open again").isTrue();
    }
}
