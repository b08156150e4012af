package org.lectern.detection;

import java.util.regex.Pattern;

/** Telling what a recognisable person does at the library: somebody is meant, something of their use is told, and the teller saw or heard it. */
final class Confidences implements Detector {

    private static final int LONGEST = 2_000;
    private static final Pattern SOMEBODY = Pattern.compile(
            "(?:(?<=[\\p{L},] )|\\b(?i:neighbou?r|renter|tenant|ex|friend|cousin|coworker|boss|that|the|about|mrs?\\.?|ms\\.?) )(?!I\\b|Library|Libby|Hoopla|God|Jesus|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
                    + "\\p{Lu}\\p{Ll}{2,}(?: \\p{Lu}\\p{Ll}+| boy| girl| kid| mom| dad| family| woman| man)?"
                    + "|(?i)\\b(?:that|the|there'?s a|this) (?:guy|lady|woman|man|kid|boy|girl) (?:in|who|asleep|from|at|with)\\b|\\bschool board members\\b");
    private static final Pattern USE = Pattern.compile(
            "(?i)\\b(?:check(?:s|ed|ing)?(?: \\p{L}+)? out|checkout|borrow(?:s|ed|ing)|\\$?\\d+ in fines|in fines|owes?|owed|card block|block on (?:her|his|their) card|lost books"
                    + "|(?:her|his|their|the) (?:screen|slip|card|record|account|log|history|notice|sign.?in sheet)|history table|in the log|sign.?in sheet|those (?:\\p{L}+ )?books on|(?:has|had|'s got) out|reading about|looking up|asking for books|stack of|wrote (?:him|her) up|begging about)");
    private static final Pattern KNOWN = Pattern.compile(
            "(?i)\\b(?:i (?:work|volunteer|saw|seen|know|heard|looked|can see|can tell)|saw (?:her|his|their|the|him)|seen 'em|i seen|told me|showed me|stood behind|looked (?:it|him|her) up|i know for a fact|my (?:son|daughter|wife|friend) (?:shelves|works)|just saying|overheard|every day)\\b");
    private static final Pattern OWN = Pattern.compile(
            "(?i)\\b(?:my (?:own|card|account|book|fines|record|son has|daughter has)|i(?:'ve| have) had|i owe|i owed|i borrowed|i checked out|it me\\b|as the woman who|confession)");

    @Override
    public void look(Sight sight, Findings findings) {
        if (!sight.open(Gate.USE) || !sight.open(Gate.KNOWN)) {
            return;
        }
        String text = sight.text().length() > LONGEST ? sight.text().substring(0, LONGEST) : sight.text();
        if (USE.matcher(text).find()
                && SOMEBODY.matcher(text).find()
                && KNOWN.matcher(text).find()
                && !OWN.matcher(text).find()) {
            String why = "It seems to tell what a recognisable person borrows, owes or does at the library.";
            findings.whole(Label.CONFIDENTIAL, 0.6, why, "confidences 1");
        }
    }
}
