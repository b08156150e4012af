package org.lectern.detection;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Taking the side of somebody who stands for an office: "Vote Lund", "Lund for Sheriff". */
final class Sides implements Detector {

    private static final String DETECTOR = "campaign-side 1";
    private static final String NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]{1,20}";
    private static final Pattern CALL = Pattern.compile(
            "(?<![\\p{L}'’])(?i:vote(?:s|z)?|re-?elect|elect|back independent|un vote pour|vota|vote por|voten por)(?: (?i:for|pour|por|the))?"
                    + "\\s(?<name>(?:Dr\\. |Judge |Mayor |Équipe )?" + NAME + "(?: " + NAME + ")?)(?!['’]s? )");
    private static final Pattern STANDS = Pattern.compile("(?<name>" + NAME + "(?: " + NAME
            + ")?) (?:for|FOR|For|à la|pour la|para) (?i:sheriff|mayor|mairie|ward \\d+|congress|(?:the )?(?:state )?senate"
            + "|(?:state )?house|assembly|(?:city |town |county |village )?council|(?:county )?supervisor|trustee|school board|(?:the )?(?:library )?board|governor|president|judge|commissioner|clerk|alder(?:man|woman|person)?"
            + "|attorney general|treasurer|district \\d+|alcald[ei]a?|reeve|mpp|mla|parliament|gobernador)\\b");
    private static final Set<String> NOT_NAMES = Set.of(
            "Yes",
            "No",
            "Tuesday",
            "Monday",
            "Saturday",
            "Sunday",
            "Friday",
            "Thursday",
            "Wednesday",
            "November",
            "June",
            "April",
            "May",
            "March",
            "October",
            "August",
            "Today",
            "Early",
            "Now",
            "Democracy",
            "Here",
            "Please",
            "Thank",
            "Thanks",
            "The",
            "This",
            "That",
            "Our",
            "Your",
            "They",
            "Them",
            "Their",
            "Teen",
            "Favorite",
            "Best",
            "Book",
            "Books",
            "Library",
            "Libraries",
            "Looking",
            "Great",
            "Waiting",
            "Story",
            "Pumpkin",
            "Mascot",
            "Cat",
            "Dog",
            "Day",
            "Room",
            "Center",
            "Register",
            "Street",
            "Counts",
            "Count");

    @Override
    public void look(Sight sight, Findings findings) {
        if (!sight.open(Gate.VOTE)) {
            return;
        }
        find(CALL, sight.text(), findings);
        find(STANDS, sight.text(), findings);
    }

    private static void find(Pattern pattern, String text, Findings findings) {
        Matcher matcher = pattern.matcher(text);
        while (!findings.full(Label.CAMPAIGN) && matcher.find()) {
            String name = matcher.group("name");
            boolean known = NOT_NAMES.contains(name) || NOT_NAMES.contains(name.split(" ", 2)[0]);
            if (!known) {
                String why = "It takes the side of somebody who stands for an office: \""
                        + matcher.group().replace('\n', ' ') + "\".";
                findings.span(Label.CAMPAIGN, "candidate", 0.75, matcher.start(), matcher.end(), why, DETECTOR);
            }
        }
    }
}
