package org.lectern.server.moderation;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lectern.server.cases.CaseList;
import org.lectern.server.cases.Grouping;
import org.lectern.server.cases.Place;

/**
 * Which part of the queue is shown, as it stands behind the question mark of an address and in a saved view. What cannot be read asks for
 * nothing.
 *
 * @param noticed a label, or a clause behind {@code clause:}; empty for any
 * @param who who has it; null for anybody
 * @param behind from where the list is read on; null for its beginning
 */
record QueueQuery(
        CaseList list,
        @Nullable UUID channel,
        String noticed,
        @Nullable UUID who,
        Waited waited,
        Grouping grouping,
        @Nullable Place behind) {

    static final QueueQuery WAITING = whole(CaseList.WAITING);

    private static final String CLAUSE = "clause:";

    /** How long a case has been there at least. */
    enum Waited {
        ANY(Duration.ZERO),
        DAY(Duration.ofDays(1)),
        THREE_DAYS(Duration.ofDays(3)),
        WEEK(Duration.ofDays(7));

        private final Duration least;

        Waited(Duration least) {
            this.least = least;
        }

        Duration least() {
            return least;
        }
    }

    /** A whole list from its beginning. */
    static QueueQuery whole(CaseList list) {
        return new QueueQuery(list, null, "", null, Waited.ANY, Grouping.NONE, null);
    }

    /** From the fields of an address. */
    static QueueQuery of(Map<String, String> fields) {
        CaseList list = word(CaseList.class, fields.get("view"), CaseList.WAITING);
        Grouping grouping = list.groups() ? word(Grouping.class, fields.get("group"), Grouping.NONE) : Grouping.NONE;
        Place behind = Place.of(fields.getOrDefault("after", ""));
        return new QueueQuery(
                list,
                id(fields.get("channel")),
                fields.getOrDefault("noticed", ""),
                id(fields.get("who")),
                word(Waited.class, fields.get("waited"), Waited.ANY),
                grouping,
                behind != null && grouping == Grouping.THREAD && id(behind.group()) == null ? null : behind);
    }

    /** From what stands behind the question mark. */
    static QueueQuery parse(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String part : (text == null ? "" : text).split("&", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(part.substring(0, equals), decoded(part.substring(equals + 1)));
            }
        }
        return of(fields);
    }

    /** What stands behind the question mark, with the place in the list. */
    String text() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("view", word(list));
        put(fields, "channel", channel);
        put(fields, "noticed", noticed.isEmpty() ? null : noticed);
        put(fields, "who", who);
        put(fields, "waited", waited == Waited.ANY ? null : word(waited));
        put(fields, "group", grouping == Grouping.NONE ? null : word(grouping));
        put(fields, "after", behind == null ? null : behind.text());
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** The address of the list, with the case chosen from it where there is one. */
    String href(@Nullable String number) {
        String path = number == null ? "/comments" : "/comments/" + number;
        return equals(WAITING) ? path : path + "?" + text();
    }

    QueueQuery at(@Nullable Place place) {
        return new QueueQuery(list, channel, noticed, who, waited, grouping, place);
    }

    @Nullable
    String label() {
        return noticed.isEmpty() || noticed.startsWith(CLAUSE) ? null : noticed;
    }

    @Nullable
    String clause() {
        return noticed.startsWith(CLAUSE) ? noticed.substring(CLAUSE.length()) : null;
    }

    /** Whether it shows less than the whole list. */
    boolean narrowed() {
        return channel != null || !noticed.isEmpty() || who != null || waited != Waited.ANY;
    }

    /** How an enum's value stands in an address and in the key of its text. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** How a clause stands in an address. */
    static String noticedFor(String clause) {
        return CLAUSE + clause;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }

    private static <E extends Enum<E>> E word(Class<E> words, @Nullable String text, E otherwise) {
        for (E word : words.getEnumConstants()) {
            if (word(word).equals(text)) {
                return word;
            }
        }
        return otherwise;
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null || text.length() != 36 ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
