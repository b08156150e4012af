package org.lectern.server.moderation;

import java.util.List;
import java.util.regex.Pattern;
import org.lectern.server.people.Member;

/** Whether a text names somebody who works for the library: by whole name, by last name, or by title. */
final class AboutStaff {

    private static final int SHORTEST = 3;

    private AboutStaff() {}

    static boolean in(String text, List<Member> staff) {
        return staff.stream().anyMatch(member -> names(text, member));
    }

    // A last name counts as it is written: a comment about the weather is not about Ms. Snow.
    private static boolean names(String text, Member member) {
        String name = member.person().name().strip();
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return word(text, name, Pattern.CASE_INSENSITIVE)
                || (last.length() >= SHORTEST && Character.isUpperCase(last.codePointAt(0)) && word(text, last, 0))
                || word(text, member.title(), Pattern.CASE_INSENSITIVE);
    }

    private static boolean word(String text, String word, int flags) {
        return !word.isBlank()
                && Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])",
                                flags | Pattern.UNICODE_CASE)
                        .matcher(text)
                        .find();
    }
}
