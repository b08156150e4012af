package org.lectern.server.replay;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Detectors;
import org.lectern.detection.Earlier;
import org.lectern.detection.Finding;
import org.lectern.detection.Source;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.moderation.Removal;
import org.lectern.server.policy.Ballot;
import org.lectern.server.policy.ClauseFindings;
import org.lectern.server.policy.PolicyInForce;

/** Comments that nobody wrote, and rulebooks that differ by an edit; the same every time. */
final class MadeUp {

    /** What the abuse clause of the starter asks for, and the same with a list of the library's own. */
    static final String FIND = "          labels: [harassment, obscene, hate]\n";

    static final String LISTED = FIND + "          lists: [{name: local, for: harassment, words: [nitwit, bookw*]}]\n";

    private static final List<String> POSTS = List.of(
            "Story time is on Saturday at ten.",
            "Candidates night: meet the candidates for the school board, Tuesday.",
            "The reading room is closed for the week.");
    private static final List<String> OPENINGS = List.of(
            "Thank you for the harp concert.",
            "The new hours are a disgrace and nobody asked us.",
            "Come to the Friends of the Library book sale, everything for sale at half price!",
            "You people are nitwits and the one at the desk is a n1tw1t.",
            "What a nitwit.",
            "A blockhead wrote this, said the b1ockhead.",
            "I am a happy bookworm.",
            "Vote yes on Issue 14 and vote for Pat Quill.",
            "Buy cheap watches at http://watches.example.biz now, limited offer, buy now!");
    private static final List<String> ENDINGS = List.of(
            "",
            " My number is 715-555-0142.",
            " When do you open on Monday?",
            " The library wastes our money.",
            " I will find you and hurt you.",
            " Shut up, you stupid idiot.");

    private MadeUp() {}

    static Subject whole(int number) {
        Random random = new Random(number);
        String text = pick(OPENINGS, random) + pick(ENDINGS, random) + (random.nextInt(4) == 0 ? " " + number : "");
        List<Earlier> history = random.nextInt(8) == 0 ? List.of(new Earlier("c" + number, text)) : List.of();
        return new Subject(
                text,
                pick(POSTS, random),
                "Ada Quill",
                "ada",
                Instant.parse("2026-06-09T14:02:00Z"),
                Source.PUBLIC,
                history);
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    /** The comment as it is kept after the version in force has judged it. */
    static Kept kept(int number, Side inForce, Detectors detectors, @Nullable Removal removal) {
        Subject whole = whole(number);
        List<Finding> findings = inForce.judged(detectors, whole).stream()
                .map(ClauseFindings::finding)
                .distinct()
                .toList();
        Subject bare = new Subject(
                whole.text(),
                whole.postText(),
                whole.authorName(),
                whole.authorHandle(),
                whole.at(),
                whole.from(),
                List.of());
        return new Kept(new UUID(0, number), "https://cadott.example/c/" + number, bare, findings, removal);
    }

    static Subject whole(Kept kept) {
        return whole((int) kept.item().getLeastSignificantBits());
    }

    /** Cadott's rulebook with a list of its own, and then with each first text replaced by the second. */
    static PolicyInForce policy(String... replaced) {
        String yaml = Rulebooks.text("cadott").replace(FIND, LISTED);
        for (int at = 0; at < replaced.length; at += 2) {
            if (!yaml.contains(replaced[at])) {
                throw new IllegalArgumentException("The rulebook does not say " + replaced[at]);
            }
            yaml = yaml.replace(replaced[at], replaced[at + 1]);
        }
        return switch (Rulebooks.parse("edited", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) ->
                new PolicyInForce(new UUID(0, 0), Instant.EPOCH, Rulebooks.effective(rulebook), Ballot.NONE);
            case RulebookText.Refused(var problems) -> throw new IllegalArgumentException(problems.toString());
        };
    }
}
