package org.lectern.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a library says about itself and wants noticed, compiled once; immutable and safe to share between threads. */
public final class Profile {

    /** A library of which nothing is known. */
    public static final Profile NONE = builder().build();

    private static final int LOCAL_DIGITS = 7;

    private final Map<Label, Level> levels;
    private final Set<String> phones = new HashSet<>();
    private final Set<String> emails = new HashSet<>();
    private final Set<String> domains = new HashSet<>();
    private final List<String> addresses;
    private final OwnWords words;
    private final List<OrganisationName> organisations;
    private final List<OwnName> ownNames;
    private final List<List<String>> people;

    private Profile(Builder builder) {
        levels = new EnumMap<>(builder.levels);
        builder.phones.forEach(phone -> phones.add(national(Published.digits(phone))));
        builder.emails.forEach(email -> emails.add(email.strip().toLowerCase(Locale.ROOT)));
        builder.domains.forEach(domain -> domains.add(withoutWww(domain.strip().toLowerCase(Locale.ROOT))));
        addresses = builder.addresses.stream()
                .map(address -> " " + Folded.phrase(address) + " ")
                .filter(address -> !address.isBlank())
                .toList();
        words = new OwnWords(builder.lists, builder.measures, builder.officials, builder.patterns);
        organisations = Stream.of(builder.names, builder.partners)
                .flatMap(List::stream)
                .map(OrganisationName::of)
                .filter(name -> !name.core().isEmpty())
                .toList();
        // A name of nothing but "public" and "library" is that of many.
        ownNames = builder.names.stream()
                .filter(name -> !OrganisationName.of(name).core().isEmpty())
                .map(OwnName::of)
                .toList();
        people = Stream.of(builder.staff, builder.officials)
                .flatMap(List::stream)
                .map(name -> List.of(Folded.phrase(name).split(" ")))
                .filter(parts -> parts.size() > 1)
                .toList();
    }

    /** The library and its partners. */
    List<OrganisationName> organisations() {
        return organisations;
    }

    List<OwnName> ownNames() {
        return ownNames;
    }

    /** Staff and office holders, each as the folded parts of the name; a single part is nobody's alone. */
    List<List<String>> people() {
        return people;
    }

    Level level(Label label) {
        return levels.getOrDefault(label, Level.NORMAL);
    }

    /** Whether the number, with or without area and country, is one of the library's. */
    boolean phone(String digits) {
        String national = national(digits);
        return phones.contains(national)
                || (national.length() == LOCAL_DIGITS && phones.stream().anyMatch(own -> own.endsWith(national)));
    }

    boolean email(String lowerCase) {
        return emails.contains(lowerCase);
    }

    /** Whether the host is one of the library's or below one. */
    boolean domain(String lowerCase) {
        for (String host = withoutWww(lowerCase); !host.isEmpty(); host = parent(host)) {
            if (domains.contains(host)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the folded address, a space at each end, stands in one of the library's or one of them in it. */
    boolean address(String folded) {
        return addresses.stream().anyMatch(own -> own.contains(folded) || folded.contains(own));
    }

    OwnWords words() {
        return words;
    }

    private static String parent(String host) {
        int dot = host.indexOf('.');
        return dot < 0 ? "" : host.substring(dot + 1);
    }

    private static String withoutWww(String host) {
        return host.startsWith("www.") ? host.substring(4) : host;
    }

    private static String national(String digits) {
        return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a profile; every part may be left out, and adding twice adds. */
    public static final class Builder {

        final List<String> phones = new ArrayList<>();
        final List<String> emails = new ArrayList<>();
        final List<String> domains = new ArrayList<>();
        final List<String> addresses = new ArrayList<>();
        final List<String> names = new ArrayList<>();
        final List<String> staff = new ArrayList<>();
        final List<String> partners = new ArrayList<>();
        final List<String> officials = new ArrayList<>();
        final List<String> measures = new ArrayList<>();
        final List<OwnWords.Listed> lists = new ArrayList<>();
        final List<OwnPattern> patterns = new ArrayList<>();
        final Map<Label, Level> levels = new EnumMap<>(Label.class);
        String place = "";

        private Builder() {}

        /** Published numbers of the library and offices of officials, in any way of writing. */
        public Builder phones(Collection<String> values) {
            phones.addAll(values);
            return this;
        }

        public Builder emails(Collection<String> values) {
            emails.addAll(values);
            return this;
        }

        /** Sites of the library and its partners, as {@code example.org}; their subdomains are included. */
        public Builder domains(Collection<String> values) {
            domains.addAll(values);
            return this;
        }

        /** Published postal addresses, as they are usually written. */
        public Builder addresses(Collection<String> values) {
            addresses.addAll(values);
            return this;
        }

        /** Names of the library. */
        public Builder names(Collection<String> values) {
            names.addAll(values);
            return this;
        }

        public Builder staff(Collection<String> values) {
            staff.addAll(values);
            return this;
        }

        public Builder partners(Collection<String> values) {
            partners.addAll(values);
            return this;
        }

        /** Names of office holders and candidates. */
        public Builder officials(Collection<String> values) {
            officials.addAll(values);
            return this;
        }

        /** Names of ballot measures, as {@code Issue 14}. */
        public Builder measures(Collection<String> values) {
            measures.addAll(values);
            return this;
        }

        /** Words and phrases of the library's own list {@code name}, which count for {@code label}. */
        public Builder list(Label label, String name, Collection<String> words) {
            words.forEach(word -> lists.add(new OwnWords.Listed(label, name, word)));
            return this;
        }

        /**
         * An expression in the syntax of RE2, upper and lower case alike, which counts for {@code label}.
         * {@link IllegalArgumentException} where it is none.
         */
        public Builder pattern(Label label, @Nullable String facet, String expression) {
            patterns.add(OwnPattern.of(label, facet, expression));
            return this;
        }

        /** How readily the label is noticed, normal unless said. */
        public Builder level(Label label, Level level) {
            levels.put(label, level);
            return this;
        }

        /** Where the library is, as {@code US-WI} or {@code CA-ON}. */
        public Builder place(String value) {
            place = value;
            return this;
        }

        public Profile build() {
            return new Profile(this);
        }
    }
}
