package org.lectern.server.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lectern.server.acceptance.Judging.judge;
import static org.lectern.server.acceptance.Judging.labels;
import static org.lectern.server.acceptance.Judging.under;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Which comments are noticed as having nothing to do with their post; they were written when the detector stood; since then it has only been made stricter
 * about what may be criticism.
 * Of other talk far less is noticed (see the figures of detection), so that no criterion is claimed.
 */
@Tag("database")
class OffTopicTest {

    private static final String BOOK_SALE =
            "The Friends' book sale runs Thursday to Saturday in the lower hall. Everything is a dollar, and on Saturday a bag is five.";
    private static final String E_BOOKS =
            "You can now borrow up to ten e-books at a time with your library card. Ask us if the app gives you trouble.";
    private static final String TALK =
            "On Monday at 7 Dr. Ines Varga speaks about bridges and the people who built them. Free, and no tickets needed.";
    private static final String HOURS =
            "From September on the Hillcrest branch is open until 8 on Tuesdays and Thursdays, as many of you have asked.";
    private static final List<String> POSTS = List.of(BOOK_SALE, E_BOOKS, TALK, HOURS);

    private static final List<String> ELSEWHERE = List.of(
            "The ref swallowed his whistle in the third period and we lost in overtime again.",
            "Slow roast the pork shoulder overnight, then finish it on the grill with a little vinegar.",
            "Dogecoin is about to explode, get some crypto before Wall Street wakes up.",
            "Hail the size of golf balls at our place, it took out the windshield and half of the roof.",
            "Anybody else's Subaru burning oil? The dealership says that is normal, I say it is theft.",
            "We are off to Mexico for ten days, all inclusive, and I have not packed a thing.",
            "Nobody needed a fifth sequel. Bad script, bad acting, and I paid eighteen dollars for popcorn and a seat.",
            "My peonies came up early and the frost got every one of them.",
            "The chancellor in Berlin has lost his coalition, there will be an election before spring.",
            "The cat knocked over the Christmas tree for the second time this week.",
            "Knee surgery is on the ninth, and then six weeks of physical therapy. Wish me luck with the pain.",
            "Switched from Android to an iPhone and I cannot find a single setting.",
            "That pizza place on Fifth has gone downhill, the crust was like cardboard.",
            "Two bucks and a doe behind the barn this morning, and deer season is a week away.",
            "They never landed on the moon, look at the shadows in the photographs.",
            "The dishwasher flooded the kitchen, and the plumber cannot come until next week.");

    private static final List<String> ON_TOPIC = List.of(
            under(BOOK_SALE, "I need a bigger car for bag day."),
            under(BOOK_SALE, "Found a first edition there last year, still smiling."),
            under(BOOK_SALE, "A dollar each? It was fifty cents forever. Greedy."),
            under(BOOK_SALE, "Do you take checks?"),
            under(BOOK_SALE, "My wife has forbidden me to go. See you Thursday."),
            under(BOOK_SALE, "Yes!!!"),
            under(E_BOOKS, "Ten! That will get me through the winter."),
            under(E_BOOKS, "The app logs me out every single time, please get a better one."),
            under(E_BOOKS, "Does this work on an old tablet?"),
            under(E_BOOKS, "I still like paper, but good for you."),
            under(E_BOOKS, "Thank you, from a night nurse who reads on the bus"),
            under(E_BOOKS, "@marco this is the thing I told you about"),
            under(TALK, "My grandfather was a riveter on the Mackinac, I will be in the front row."),
            under(TALK, "Another evening talk that nobody with small children can get to."),
            under(TALK, "Will it be recorded?"),
            under(TALK, "She is a wonderful speaker, do not miss it."),
            under(TALK, "Evening all, looking forward to it"),
            under(HOURS, "Finally, I get off work at six."),
            under(HOURS, "And who pays for it? Taxes went up twice already."),
            under(HOURS, "Why not Hillcrest on Sundays too?"),
            under(HOURS, "The parking lot is pitch dark at eight, put in some lights first."),
            under(HOURS, "nice"));

    @Test
    void atEcrlWhatIsNotAboutTheLibraryIsNoticedAndWhatIsIsNot() {
        check("ecrl", "ec-on-topic");
    }

    @Test
    void atCadottWhatHasNothingToDoWithItsPostIsNoticedAndWhatHasIsNot() {
        check("cadott", "ca-off-topic");
    }

    private static void check(String policy, String clause) {
        List<String> lines = new ArrayList<>(ON_TOPIC);
        ELSEWHERE.forEach(text -> POSTS.forEach(post -> lines.add(under(post, text))));
        List<JsonNode> answers = judge(policy, lines.toArray(String[]::new));
        assertThat(answers.subList(0, ON_TOPIC.size()))
                .as("on topic, critical, greeting, asking or short")
                .allSatisfy(answer -> assertThat(labels(answer, clause)).isEmpty());
        assertThat(answers.subList(ON_TOPIC.size(), answers.size()))
                .as("three of four of 64 that speak of something else")
                .hasSize(64)
                .filteredOn(answer -> labels(answer, clause).equals(List.of("off-topic")))
                .hasSizeGreaterThanOrEqualTo(48);
    }
}
