package org.lectern.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Words without which a costly look is not worth while; found with the lists in one pass. */
enum Gate {
    BIRTH(
            "born",
            "bday*",
            "b day*",
            "birth*",
            "dob",
            "d o b",
            "nee le",
            "ne le",
            "naissance",
            "nacio",
            "nacid*",
            "nacimiento",
            "anniversaire",
            "cumpleanos",
            "turns 0",
            "b 0"),
    PLATE("plate*", "plaque*", "placa*", "tag number", "license*", "licence*", "immatricul*", "tag"),
    PERMIT(
            "license*",
            "licence*",
            "permis",
            "passport*",
            "passeport*",
            "pasaporte",
            "medicare",
            "medicaid",
            "ramq",
            "health card*",
            "sante",
            "ohip",
            "health number",
            "phn",
            "dl",
            "carte soleil",
            "student id",
            "student number",
            "member id",
            "badge number",
            "employee id",
            "case number",
            "military id",
            "green card",
            "alien number"),
    DOT("dot", "point", "punto", "arobase", "arroba", "at gmail*", "at yahoo*", "at hotmail*", "at outlook*"),
    VOTE(
            "vote*",
            "vota",
            "voten",
            "elect",
            "reelect",
            "re elect",
            "stand with",
            "back independent",
            "for sheriff",
            "for mayor",
            "for ward",
            "for congress",
            "for senate",
            "for the senate",
            "for state",
            "for house",
            "for assembly",
            "for council",
            "for city council",
            "for town council",
            "for county",
            "for supervisor",
            "for trustee",
            "for school board",
            "for board",
            "for the board",
            "for governor",
            "for president",
            "for judge",
            "for commissioner",
            "for clerk",
            "for alder*",
            "for attorney",
            "for treasurer",
            "for district"),
    USE(
            "out",
            "checkout*",
            "borrow*",
            "fines",
            "owe*",
            "card",
            "screen",
            "slip",
            "record",
            "account",
            "log",
            "history",
            "notice",
            "sheet",
            "books",
            "stack",
            "wrote",
            "begging",
            "looking up"),
    SPELT(pairs());

    private final List<String> words;

    Gate(String... words) {
        this.words = List.of(words);
    }

    List<String> words() {
        return words;
    }

    int bit() {
        return 1 << ordinal();
    }

    /** Two digits in words, one after the other. */
    private static String[] pairs() {
        List<String> pairs = new ArrayList<>();
        for (List<String> language : SpeltNumbers.DIGITS) {
            Stream<String> both =
                    language.stream().flatMap(first -> language.stream().map(second -> first + " " + second));
            both.forEach(pairs::add);
        }
        return pairs.toArray(String[]::new);
    }
}
