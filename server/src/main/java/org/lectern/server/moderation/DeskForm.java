package org.lectern.server.moderation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.words.Dates;

/**
 * A form of the row below a decision as it was sent, with what is wrong about it.
 *
 * @param which take-over, hand-over, hold or note; empty for none
 * @param error the key of a text, or null
 */
record DeskForm(
        String which, Map<String, String> fields, @Nullable String error) {

    static final DeskForm EMPTY = new DeskForm("", Map.of(), null);
    static final int LONGEST = 1000;

    private static final int LONGEST_HOLD_DAYS = 366;

    DeskForm {
        fields = Map.copyOf(fields);
    }

    DeskForm wrong(String key) {
        return new DeskForm(which, fields, key);
    }

    /** What somebody wrote. */
    String words() {
        String words = fields.getOrDefault("words", "").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    /** The field with the words of one of the forms; {@code texts} gives the words of what is wrong. */
    Field words(String form, java.util.function.UnaryOperator<String> texts) {
        if (!which.equals(form)) {
            return Field.empty();
        }
        return error == null || !error.endsWith(".words")
                ? Field.of(words())
                : Field.wrong(words(), texts.apply(error));
    }

    /** The other field of one of the forms: the person, or the day. */
    Field other(String form, String name, java.util.function.UnaryOperator<String> texts) {
        if (!which.equals(form)) {
            return Field.empty();
        }
        String value = fields.getOrDefault(name, "");
        return error == null || error.endsWith(".words") ? Field.of(value) : Field.wrong(value, texts.apply(error));
    }

    /** The beginning of the day until which something is put aside; null where none can be read, or it is not in the year to come. */
    @Nullable
    Instant until(Instant now, ZoneId zone) {
        LocalDate day = Dates.typed(fields.getOrDefault("until", ""));
        LocalDate today = now.atZone(zone).toLocalDate();
        return day != null && day.isAfter(today) && day.isBefore(today.plusDays(LONGEST_HOLD_DAYS))
                ? day.atStartOfDay(zone).toInstant()
                : null;
    }
}
