package org.lectern.server.policy;

import java.util.Set;
import java.util.regex.Pattern;
import org.lectern.detection.Label;
import org.lectern.detection.Subject;
import org.lectern.rulebook.Except;

/**
 * What a clause does not ask for although it was noticed, because of the post above it or because of whose it is. Published contacts,
 * greetings, questions, criticism, public services and the first of several posts are passed over by the detectors already.
 */
final class PassedOver {

    private static final Pattern PROGRAMME = words("forum|debate|candidates?['’]? night|meet the candidates"
            + "|(?:information|info|public) (?:evening|session|night|meeting)|town hall|panel|workshop|program(?:me)?s?|talk|class"
            + "|voter registration|register to vote|polling place|early voting"
            + "|débat|soirée d[’']information|atelier|causerie|foro|charla|taller|reunión informativa");
    private static final Pattern VOTE = words(
            "vot(?:e|er|ers|es|ing)|elections?|ballots?|referendums?|candidates?|levy|measures?"
                    + "|proposition|millage|bylaw|élections?|référendum|candidat(?:e|s|es)?|scrutin|elecci(?:ón|ones)|votar|votación|candidat[oa]s?");
    private static final Pattern FRIENDS =
            words("friends of (?:the )?(?:\\p{L}+ ){0,3}(?:library|libraries|public library)"
                    + "|friends[’'] (?:book )?sale|library friends"
                    + "|amis de la bibliothèque|amigos de la biblioteca");

    private PassedOver() {}

    private static Pattern words(String alternatives) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    static boolean is(Set<Except> except, Label label, Subject subject) {
        if (label == Label.CAMPAIGN) {
            return except.contains(Except.OWN_PROGRAMME)
                    && PROGRAMME.matcher(subject.postText()).find()
                    && VOTE.matcher(subject.postText()).find();
        }
        return (label == Label.COMMERCIAL || label == Label.SOLICITATION)
                && except.contains(Except.FRIENDS)
                && FRIENDS.matcher(subject.text()).find();
    }
}
