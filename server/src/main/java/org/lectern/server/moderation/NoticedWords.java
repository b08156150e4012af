package org.lectern.server.moderation;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.inbox.NoticedHere;
import org.lectern.server.words.Messages;

/** What was noticed, in words and with its icon. */
final class NoticedWords {

    private NoticedWords() {}

    static String of(NoticedHere noticed, Messages messages) {
        String facet = "facet." + noticed.facet();
        return messages.text(messages.has(facet) ? facet : "label." + noticed.label());
    }

    /** The one to name where there is room for one: a possible threat before anything else. */
    static @Nullable NoticedHere first(List<NoticedHere> noticed) {
        return noticed.stream()
                .min(Comparator.comparing((NoticedHere one) -> !one.label().equals("threat"))
                        .thenComparing(one -> one.clause() == null)
                        .thenComparing(NoticedHere::score, Comparator.reverseOrder()))
                .orElse(null);
    }

    static List<String> labels(List<NoticedHere> noticed) {
        return noticed.stream().map(NoticedHere::label).toList();
    }

    static String icon(NoticedHere noticed) {
        return switch (noticed.label()) {
            case "threat", "self-harm", "crisis" -> "alert-triangle";
            case "obscene", "hate" -> "eye-off";
            case "duplicate" -> "copy";
            case "gratuitous-link", "spam", "commercial" -> "link";
            case "personal-info" ->
                switch (String.valueOf(noticed.facet())) {
                    case "phone" -> "phone";
                    case "email" -> "mail";
                    case "address" -> "map-pin";
                    case "card", "account", "library-card" -> "credit-card";
                    default -> "id";
                };
            default -> "eye";
        };
    }
}
