package org.lectern.detection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Authors who pass themselves off as the library, its services or its people: a name or handle like one of the profile's, or of a library
 * that the post names, and what they ask for. Somebody's own name, a fan and a friends' group are none.
 */
final class Impersonation implements Detector {

    private static final String DETECTOR = "impersonation 1";
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 2_000;

    /** What the library's own whole name says by itself, whatever is written under it. */
    private static final double OWN_NAME = 0.8;

    private static final Set<String> ROLES = Set.of(
            ("director ceo chair boardchair board president trustee manager librarian staff admin administrator team support help helpdesk desk"
                            + " official real verified alerts alert service services dept department office archives archive giveaway giveaways prize rewards"
                            + " security billing account accounts taxteam customer care contact info news updates hr raffle winner oficial officiel soutien"
                            + " mayor councillor councilor supervisor")
                    .split(" "));
    private static final Set<String> NOT_IT = Set.of(
            ("friends friend fan fans lover lovers mom mum dad mama papa patron patrons reader readers user users former ex"
                            + " parody unofficial not kid kids nerd regular volunteer volunteers cat ghost memes confessions amis amigos loves love addict"
                            + " husband wife daughter son girl guy lady member neighbor neighbour book club historical history retired ish")
                    .split(" "));
    private static final Pattern SAID = Pattern.compile(
            "(?i)\\b(?:official|officiel(?:le)?|oficial)\\b[^.!?]{0,40}\\b(?:librar(?:y|ies)|biblioth|bibliotec)"
                    + "|\\b(?:this is|we are|i am|i'm|here is|on behalf of|message from|congratulations from|from) (?:the )?(?:real |new |official )?(?:\\p{L}+ ){0,3}(?:librar(?:y|ies)|director|ceo|librarian|board chair)\\b"
                    + "|\\bas (?:chair|director|ceo)\\b");

    @Override
    public void look(Sight sight, Findings findings) {
        Subject subject = sight.subject();
        if (subject.from() != Source.PUBLIC) {
            return;
        }
        boolean hook = sight.open(Gate.HOOK);
        if (!hook && subject.authorName().isEmpty() && subject.authorHandle().isEmpty()) {
            return;
        }
        List<String> words = words(subject.authorName() + " " + subject.authorHandle());
        String joined = words(subject.authorHandle().isEmpty() ? subject.authorName() : subject.authorHandle()).stream()
                .reduce("", String::concat);
        boolean role = words.stream().anyMatch(ROLES::contains);
        boolean library =
                joined.contains("lib") || words.stream().anyMatch(word -> word.startsWith("lib") || word.equals("pl"));
        String text =
                subject.text().length() > LONGEST_TEXT ? subject.text().substring(0, LONGEST_TEXT) : subject.text();
        double own = bearsOwnName(sight.profile().ownNames(), subject) ? OWN_NAME : 0;
        if (own == 0 && words.stream().anyMatch(NOT_IT::contains)) {
            return;
        }
        double score = own;
        if (score == 0 && (library || role)) {
            score = named(sight, words, joined, role, text);
        }
        if (score == 0 && isAnyoneOf(sight.profile().people(), subject, words)) {
            score = role ? 0.55 : 0;
            score += hook ? 0.3 : 0;
        }
        if (score < 0.5 && hook && (role || sight.open(Gate.SAID))) {
            score = Math.max(score, (role ? 0.55 : 0) + (SAID.matcher(text).find() ? 0.55 : 0));
            score = role && score < 0.6 && !ASKS_FOR_SECRETS.matcher(text).find() ? 0.4 : score;
        }
        if (score > 0.2) {
            String why =
                    "The author's name or words pass for the library, one of its services or its people; check who it is.";
            findings.whole(Label.IMPERSONATION, Math.min(0.95, score), why, DETECTOR);
        }
    }

    private static boolean bearsOwnName(List<OwnName> own, Subject subject) {
        if (own.isEmpty()) {
            return false;
        }
        List<String> name = words(subject.authorName());
        List<String> handle = words(subject.authorHandle());
        return own.stream().anyMatch(one -> one.isThatOf(name, handle));
    }

    private static final Pattern ASKS_FOR_SECRETS = Pattern.compile(
            "(?i)\\bpins?\\b|card number|password|verif|\\bw-?2\\b|social security|birth date|gift ?card|bitcoin|\\bfee\\b");

    private static double named(Sight sight, List<String> words, String joined, boolean role, String text) {
        List<OrganisationName> names = new ArrayList<>(sight.profile().organisations());
        names.addAll(OrganisationName.in(sight.subject().postText()));
        int likeness = names.stream()
                .mapToInt(name -> name.likeness(words, joined))
                .max()
                .orElse(0);
        boolean hook = sight.open(Gate.HOOK);
        if (likeness == 0) {
            return 0;
        }
        return (likeness == 2 ? 0.5 : 0.4)
                + (role ? 0.3 : 0)
                + (hook ? 0.25 : 0)
                + (SAID.matcher(text).find() ? 0.15 : 0);
    }

    /** Whether the author bears the name of one of these people, written as theirs or so that it only looks like it. */
    private static boolean isAnyoneOf(List<List<String>> people, Subject subject, List<String> words) {
        return !subject.authorName().isEmpty()
                && people.stream()
                        .anyMatch(person -> person.stream()
                                .allMatch(
                                        part -> words.stream().anyMatch(word -> OrganisationName.isNear(part, word))));
    }

    private static String lettersOnly(String name) {
        char[] plain = name.toCharArray();
        for (int at = 0; at < plain.length; at++) {
            plain[at] = Folded.isDigit(plain[at]) ? ' ' : plain[at];
        }
        return new String(plain);
    }

    private static List<String> words(String name) {
        String start = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return Arrays.stream(Folded.phrase(lettersOnly(start)).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
