package org.lectern.server.portal;

import java.util.List;
import java.util.Locale;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.ShownTexts;
import org.lectern.server.portal.pages.RulesPage;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** In which language a page speaks to one person of the public: the one that they chose, else that of their browser. */
@Component
class Spoken {

    private final Layouts layouts;

    Spoken(Layouts layouts) {
        this.layouts = layouts;
    }

    /** Has the page speak the language that {@code lang} names, as in {@code fr-CA}, and says which it is. */
    Locale speak(Rulebook rulebook, String lang) {
        return speak(Jurisdiction.of(rulebook.profiles()), lang);
    }

    /** The same where it is not known for which library: what cannot be answered is said in the language that {@code lang} names. */
    void speak(String lang) {
        speak(Jurisdiction.UNITED_STATES, lang);
    }

    private Locale speak(Jurisdiction jurisdiction, String lang) {
        Locale reader = chosen(lang, Messages.WRITTEN);
        // Tests ask for a language in which every text stands out.
        Locale spoken = layouts.readers().stream()
                .filter(one -> one.equals(Messages.PSEUDO))
                .findFirst()
                .orElse(reader);
        layouts.speak(Messages.written(spoken, jurisdiction));
        return reader;
    }

    /** As {@link #speak}, for pages that anybody reads in one of {@link ShownTexts#languages}. */
    Locale published(Rulebook rulebook, String lang) {
        Locale reader = chosen(lang, ShownTexts.languages(rulebook));
        // The browser's own locale where it is of that language: tests ask for one in which every text stands out.
        Locale spoken = layouts.readers().stream()
                .filter(one -> one.getLanguage().equals(reader.getLanguage()))
                .findFirst()
                .orElse(reader);
        layouts.speak(Messages.published(spoken, Jurisdiction.of(rulebook.profiles())));
        return reader;
    }

    // A link from another page may name the same language of another region.
    private Locale chosen(String lang, List<Locale> there) {
        Locale asked = Locale.forLanguageTag(lang);
        return there.stream()
                .filter(one -> one.equals(asked))
                .findFirst()
                .or(() -> there.stream()
                        .filter(one -> one.getLanguage().equals(asked.getLanguage()))
                        .findFirst())
                .orElseGet(() -> Languages.chosen(layouts.readers(), there));
    }

    /** What is put behind the address of a page so that it speaks this language. */
    static String in(Locale reader) {
        return "?lang=" + reader.toLanguageTag();
    }

    /** The same page in the other languages that letters are written in. */
    static List<RulesPage.Language> others(Locale reader) {
        return others(reader, Messages.WRITTEN);
    }

    /** The same page in the others of these languages. */
    static List<RulesPage.Language> others(Locale reader, List<Locale> languages) {
        return languages.stream()
                .filter(one -> !one.getLanguage().equals(reader.getLanguage()))
                .map(one -> new RulesPage.Language(one.toLanguageTag(), Languages.named(one), in(one)))
                .toList();
    }
}
