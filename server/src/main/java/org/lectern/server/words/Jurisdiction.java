package org.lectern.server.words;

import java.util.Collection;
import java.util.Locale;

/** Under which law an organisation is: it decides what it and its readers are called, and how words are spelled. */
public enum Jurisdiction {
    /** A public library in the United States; the message files are written for it. */
    UNITED_STATES("", "", Locale.US, Hotline.UNITED_STATES),
    ONTARIO("ontario-government", "ontario", Locale.CANADA, Hotline.CANADA),
    /** An association, which is no public authority. */
    ASSOCIATION("private-association", "association", Locale.US, Hotline.UNITED_STATES);

    private final String profile;
    private final String file;
    private final Locale locale;
    private final Hotline hotline;

    Jurisdiction(String profile, String file, Locale locale, Hotline hotline) {
        this.profile = profile;
        this.file = file;
        this.locale = locale;
        this.hotline = hotline;
    }

    /** The one whose guards a rulebook names. */
    public static Jurisdiction of(Collection<String> profiles) {
        for (Jurisdiction one : values()) {
            if (profiles.contains(one.profile)) {
                return one;
            }
        }
        return UNITED_STATES;
    }

    /** The language that its staff read. */
    public Locale locale() {
        return locale;
    }

    /** Where sexual images of minors are reported: a site by https, and a telephone number. */
    public record Hotline(String site, String phone) {

        private static final Hotline UNITED_STATES = new Hotline("report.cybertip.org", "1-800-843-5678");
        private static final Hotline CANADA = new Hotline("www.cybertip.ca", "1-866-658-9022");

        public String dialled() {
            return "+" + phone.replace("-", "");
        }
    }

    public Hotline hotline() {
        return hotline;
    }

    /** A sentence of the program in its words. */
    public String worded(String sentence) {
        return Wording.of(this, locale).sentence(sentence);
    }

    /** The base name of its message files, one for each language in which it says something otherwise; empty where it needs none. */
    String file() {
        return file;
    }
}
