package org.lectern.server.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Clause;
import org.lectern.rulebook.Place;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Shows;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.web.Jurisdictions;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.StaffTexts;
import org.lectern.server.web.pages.ShownText;
import org.lectern.server.words.Jurisdiction;
import org.lectern.server.words.Messages;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The texts that the policy in force wants shown, for the pages that are their place, in the language of who reads. */
@Component
public class ShownTexts {

    private final Policies policies;
    private final Layouts layouts;

    ShownTexts(Policies policies, Layouts layouts) {
        this.policies = policies;
        this.layouts = layouts;
    }

    @Bean
    static StaffTexts textsForStaff(ShownTexts shown) {
        return viewer -> shown.at(viewer.organisation(), Place.STAFF_PAGE);
    }

    @Bean
    static Jurisdictions jurisdictions(Policies policies) {
        return organisation ->
                Jurisdiction.of(policies.inForce(organisation).rulebook().profiles());
    }

    /** For staff: in the language that their browser asks for, with the others beside it. */
    public List<ShownText> at(OrganisationId organisation, Place place) {
        Rulebook rulebook = policies.inForce(organisation).rulebook();
        return Shows.at(rulebook, place).stream()
                .map(one -> shown(one, written(rulebook), layouts.readers()))
                .toList();
    }

    private static ShownText shown(Shows.Shown one, Locale written, List<Locale> readers) {
        Locale reader = Languages.chosen(readers, languages(written, one.show().in()));
        List<ShownText.Other> others = languages(written, one.show().in()).stream()
                .filter(other -> !other.getLanguage().equals(reader.getLanguage()))
                .map(other -> new ShownText.Other(
                        other.toLanguageTag(),
                        Languages.named(other),
                        one.show().text(other)))
                .toList();
        return new ShownText(
                one.show().text(reader), reader.toLanguageTag(), one.clause().place(), written.toLanguageTag(), others);
    }

    /** For the public: in this language of {@link #languages}. */
    public static List<ShownText> at(Rulebook rulebook, Place place, Locale reader) {
        Locale written = written(rulebook);
        return Shows.at(rulebook, place).stream()
                .map(one ->
                        text(one.clause(), one.show().text(reader), one.show().language(reader), written))
                .toList();
    }

    /** What a clause asks, in this language of {@link #languages}. */
    public static ShownText asked(Rulebook rulebook, Clause clause, Locale reader) {
        return text(clause, clause.asks(reader), clause.language(reader), written(rulebook));
    }

    private static ShownText text(Clause clause, String text, @Nullable String lang, Locale written) {
        return new ShownText(
                text,
                lang == null ? written.toLanguageTag() : lang,
                clause.place(),
                written.toLanguageTag(),
                List.of());
    }

    /**
     * The languages that public pages are there in: the one that the rulebook was written in first, then those that it is there in
     * besides, then the others that the program speaks to the public. In those the policy's own sentences stay as they were written.
     */
    public static List<Locale> languages(Rulebook rulebook) {
        List<Locale> languages = new ArrayList<>(List.of(written(rulebook)));
        Shows.at(rulebook, Place.PUBLIC_PAGE).stream()
                .flatMap(one -> one.show().in().keySet().stream())
                .distinct()
                .sorted()
                .map(Locale::forLanguageTag)
                .forEach(languages::add);
        Messages.WRITTEN.stream()
                .filter(one -> languages.stream()
                        .noneMatch(other -> other.getLanguage().equals(one.getLanguage())))
                .forEach(languages::add);
        return List.copyOf(languages);
    }

    private static List<Locale> languages(Locale written, Map<String, String> in) {
        return Stream.concat(Stream.of(written), in.keySet().stream().sorted().map(Locale::forLanguageTag))
                .toList();
    }

    /** The language that a rulebook was written in. */
    public static Locale written(Rulebook rulebook) {
        return Jurisdiction.of(rulebook.profiles()).locale();
    }
}
