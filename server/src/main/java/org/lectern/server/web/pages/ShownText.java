package org.lectern.server.web.pages;

import java.util.List;

/**
 * A text that the policy wants shown.
 *
 * @param lang its language, as in {@code fr-CA}
 * @param from the place in the policy that it comes from
 * @param fromLang the language of the policy
 * @param others the same in other languages
 */
public record ShownText(String text, String lang, String from, String fromLang, List<Other> others) {

    public ShownText {
        others = List.copyOf(others);
    }

    /** The text in another language, which calls itself by {@code name}. */
    public record Other(String lang, String name, String text) {}
}
