package org.lectern.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a library says about itself and wants noticed, compiled once; immutable and safe to share between threads. */
public final class Profile {

    /** A library of which nothing is known. */
    public static final Profile NONE = builder().build();

    private final Map<Label, Level> levels;

    private Profile(Builder builder) {
        levels = new EnumMap<>(builder.levels);
    }

    Level level(Label label) {
        return levels.getOrDefault(label, Level.NORMAL);
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
        final List<OwnList> lists = new ArrayList<>();
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
            lists.add(new OwnList(label, name, List.copyOf(words)));
            return this;
        }

        /**
         * An expression in the syntax of RE2, upper and lower case alike, which counts for {@code label}.
         * {@link IllegalArgumentException} where it is none.
         */
        public Builder pattern(Label label, @Nullable String facet, String expression) {
            patterns.add(new OwnPattern(label, facet, expression));
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

    record OwnList(Label label, String name, List<String> words) {}

    record OwnPattern(Label label, @Nullable String facet, String expression) {}
}
