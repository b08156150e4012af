package org.lectern.rulebook.draft;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Label;
import org.lectern.rulebook.Promise;
import org.lectern.rulebook.Term;

/** What plain words of a policy speak for; each list can be read and argued about. */
final class Words {

    static final Pattern TAKES_DOWN = words(
            "remov\\w*|delet\\w*|hid(?:e|es|den|ing)|tak(?:e|en|ing) down|not be (?:tolerated|allowed|permitted)");
    static final Pattern KEEPS = words("(?:not|never|nor|neither) (?:be )?(?:remov|delet|hid|tak|block)\\w*");
    static final Pattern FORBIDS =
            words("not|never|no|prohibit\\w*|forbid\\w*|forbidden|refrain|avoid|unacceptable|stay on topic|strictly");
    static final Pattern RULE = words(
            "must|shall|should|may|will|can|required?|requires|not|never|always|please|be|expected|encouraged|prohibit\\w*|responsib\\w*|right to|ask|make sure");
    static final Pattern DEFINES = words("means|is defined as|are defined as|refers? to");
    static final Pattern RESERVES = words(
            "at any time|for any reason|for no reason|without (?:notice|cause|reason)|(?:sole|own) discretion|as (?:it|the library|we) sees? fit");
    static final Pattern EDITS = words("edit|edits|edited");
    static final Pattern WATCHES_STAFF = words(
            "monitor (?:an? )?(?:employee|staff|member)(?:s|'s|’s|s'|s’)?(?: \\w+)? (?:personal )?(?:use|account|social)\\w*");
    static final Pattern BLOCKS = words("block(?:ed|ing|s)?|bann?(?:ed|ing|s)?");
    static final Pattern PUBLIC = words(
            "public|comments?|commenters?|commentary|users?|patrons?|visitors|members of the public|repeat offenders|submissions?|external contributors?");
    static final Pattern STAFF = words(
            "staff|employees?|employee's|administrators?|librarians?|officers?|designees?|members?|chapters?|leadership|leaders|spokesperson|you|your|we|our own");
    static final Pattern PERSONAL = words(
            "personal (?:use|social media|accounts?|engagement|opinions|blog)|off[- ]duty|outside of work|private citizens?|privacy settings|your own (?:channels|social media)|past social media posts");
    static final Pattern WRITES = words(
            "post(?:s|ing|ings|ed)?|content|respond\\w*|repl(?:y|ies|ied)|interact\\w*|voice|statements?|write\\w*|tweets?");

    static final Pattern PROPOSES = words("propos\\w*");

    private static final Pattern ANSWERS = words("respon(?:d|ds|se|ses|ded)|repl(?:y|ies|ied)|answer(?:s|ed)?");
    private static final Pattern UNSURE =
            words("unsure|not sure|unclear|uncertain|in doubt|do(?:es)? not know|questions? or need");
    private static final Pattern GOES_TO = words("refer|ask|contact|consult|check|forward|support you|help you");
    private static final Pattern CONCERN =
            words("report (?:a |any |their )?concerns?|concerns? (?:may|can) be reported");
    private static final Pattern REPORTS = words("report\\w*|check in|alert\\w*");
    private static final Pattern INCIDENT =
            words("incidents?|inappropriate behaviou?r|contravenes?|malicious post|harassed|crisis|misuse|breach\\w*");
    private static final Pattern ERROR =
            words("correct (?:it|errors?|inaccurate|mistakes?)|respond to errors|mistakes?|inaccurate");
    private static final Pattern PRESS =
            words("(?:the |of the )press|media (?:inquir\\w+|relations|contacts?|requests?)|reporters|journalists?");
    private static final Pattern COPYRIGHT = words(
            "copyrights?|intellectual property of others|notice[- ]and[- ]takedown|do not have the right to post");
    private static final Pattern APPROVES = words("approv(?:e|ed|al|es)|permission of the (?:director|ceo|board)");
    private static final Pattern ACCOUNTS = words("accounts?|profiles?|social media applications?|channels?");
    private static final Pattern BINDS = words("appl(?:y|ies) to (?:all|every)|intended for use by all|binds? all");
    private static final Pattern APPEALS = words("appeal\\w*|reconsider\\w*|request (?:a )?review of");
    private static final Pattern TONE = words(
            "professional\\w*|courteous\\w*|courtesy|respectful|diplomatic|friendly|polite\\w*|voice and tone|grammar");
    private static final Pattern OPINION =
            words("personal (?:views?|opinions?)|opinions? expressed|official\" capacity|political statements");
    private static final Pattern CONFIDENTIAL = words(
            "confidential\\w*|non-public|protected information|privacy of others|personal information|data privacy");
    private static final Pattern ADVISES = words(
            "please be advised|by (?:commenting|posting|participating)|public record|(?:is|are) not responsible|does not imply|privacy polic\\w*|following statement|everyone is welcome|are welcome|welcoming");

    private static final Map<Promise, List<Pattern>> PROMISES = promises();
    private static final Map<Label, Pattern> LABELS = labels();
    private static final List<String> NUMBERS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final Pattern WITHIN = words("within (?:[a-z]+ )?\\(?([0-9]{1,3}|" + String.join("|", NUMBERS)
            + ")\\)? (business |working |work|open |calendar )?(hours?|days?)");
    private static final Pattern NEXT_DAY = words("(?:the )?(?:end of )?(?:the )?next (?:work|working|business) ?day");

    private Words() {}

    /** What a treatment that is about staff or about how the library works is asked for by; all must be found. */
    static List<Pattern> of(Treatment treatment) {
        return switch (treatment) {
            case ANSWERS -> List.of(ANSWERS);
            case ASKS -> List.of(UNSURE, GOES_TO);
            case CONCERNS -> List.of(CONCERN);
            case INCIDENTS -> List.of(REPORTS, INCIDENT);
            case CORRECTS -> List.of(ERROR);
            case PRESS -> List.of(PRESS);
            case COPYRIGHT -> List.of(COPYRIGHT);
            case APPROVES -> List.of(APPROVES, ACCOUNTS);
            case READS -> List.of(BINDS);
            case SHOWN_PUBLIC -> List.of(ADVISES);
            case SHOWN_LETTER -> List.of(APPEALS);
            case SHOWN_STAFF -> List.of(PERSONAL);
            case SHOWN_WRITING -> List.of(WRITES, RULE);
            case DECLINED -> List.of(RESERVES);
            case REMOVES -> List.of(TAKES_DOWN);
            case DRAFTS, PROMISED, NOTHING -> List.of();
        };
    }

    /** What the words forbid in a comment. */
    static Map<Label, String> labels(String text) {
        Map<Label, String> found = new LinkedHashMap<>();
        LABELS.forEach((label, pattern) -> found(pattern, text).ifPresent(words -> found.put(label, words)));
        return found;
    }

    /** What the words ask of a draft of the library's own. */
    static Map<Label, String> drafts(String text) {
        Map<Label, String> found = new LinkedHashMap<>();
        found(TONE, text).ifPresent(words -> found.put(Label.TONE, words));
        found(OPINION, text).ifPresent(words -> found.put(Label.OPINION, words));
        found(CONFIDENTIAL, text).ifPresent(words -> found.put(Label.CONFIDENTIAL, words));
        return found;
    }

    /** The promise of the program that says the same, with the words that do. */
    static Optional<Map.Entry<Promise, String>> promise(String text) {
        return PROMISES.entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .allMatch(pattern -> pattern.matcher(text).find()))
                .map(entry -> Map.entry(entry.getKey(), joined(entry.getValue(), text)))
                .findFirst();
    }

    /** Until when something is to be done, as a rulebook writes it. */
    static @Nullable Term term(String text) {
        if (NEXT_DAY.matcher(text).find()) {
            return new Term.Workdays(1);
        }
        Matcher within = WITHIN.matcher(text);
        if (!within.find()) {
            return null;
        }
        String number = within.group(1).toLowerCase(Locale.ROOT);
        int n = NUMBERS.contains(number) ? NUMBERS.indexOf(number) : Integer.parseInt(number);
        String of = within.group(2) == null ? "" : within.group(2).strip().toLowerCase(Locale.ROOT);
        boolean open = of.equals("business") || of.startsWith("work") || of.equals("open");
        boolean days = within.group(3).toLowerCase(Locale.ROOT).startsWith("day");
        return n == 0 ? null : term(n, days, open);
    }

    private static Term term(int n, boolean days, boolean open) {
        if (days) {
            return open ? new Term.Workdays(n) : new Term.Days(n);
        }
        return open ? new Term.OpenHours(n) : new Term.Hours(n);
    }

    /** The words that each of the patterns finds, or nothing where one finds none. */
    static Optional<String> all(List<Pattern> patterns, String text) {
        boolean all = !patterns.isEmpty()
                && patterns.stream().allMatch(pattern -> pattern.matcher(text).find());
        return all ? Optional.of(joined(patterns, text)) : Optional.empty();
    }

    private static String joined(List<Pattern> patterns, String text) {
        Set<String> words = new LinkedHashSet<>();
        patterns.forEach(pattern -> found(pattern, text).ifPresent(words::add));
        return String.join(", ", words);
    }

    static Optional<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static Pattern words(String words) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    }

    private static Map<Promise, List<Pattern>> promises() {
        Map<Promise, List<Pattern>> promises = new LinkedHashMap<>();
        promises.put(
                Promise.SILENCE_LEAVES_UP,
                List.of(
                        words("negative|critical|differences in opinion|posts"),
                        words("(?:will |shall )?not (?:be )?(?:delete|remove)d?"),
                        words("unless")));
        promises.put(Promise.NO_PROFILES, List.of(words("not collect|not sell")));
        promises.put(
                Promise.PRESERVE_BEFORE_ACT,
                List.of(words(
                        "records? retention|(?:is|are|becomes?) part of the public record|will be (?:kept|archived)")));
        promises.put(Promise.APPROVED_CHANNELS_ONLY, List.of(APPROVES, ACCOUNTS));
        promises.put(
                Promise.ONLY_ROLES_ACT,
                List.of(
                        words(
                                "authori(?:ty|zed|sed)|designated team|over the age of 18|responsible for (?:creating|monitoring)"),
                        words("accounts?|posts?|social media")));
        return promises;
    }

    private static Map<Label, Pattern> labels() {
        Map<Label, Pattern> labels = new LinkedHashMap<>();
        labels.put(Label.THREAT, words("threat\\w*|violence|incit\\w+"));
        labels.put(Label.HATE, words("hate speech|hateful|discriminat\\w*|racis\\w*|bigot\\w*|slurs?"));
        labels.put(
                Label.HARASSMENT,
                words("harass\\w*|bull(?:y|ying|ied)|intimidat\\w*|abusive|personal attacks?|stalk\\w*"));
        labels.put(Label.OBSCENE, words("obscen\\w*|profan\\w*|pornograph\\w*|indecen\\w*|sexually explicit|lewd"));
        labels.put(Label.SPAM, words("spam\\w*"));
        labels.put(Label.DUPLICATE, words("duplicat\\w*|more than once|repeated (?:posts|comments|notes)|identical"));
        labels.put(Label.COMMERCIAL, words("commercial\\w*|advertis\\w*"));
        labels.put(Label.SOLICITATION, words("solicit\\w*|fund-?rais\\w*"));
        labels.put(
                Label.GRATUITOUS_LINK,
                words("gratuitous links?|irrelevant links?|links to (?:other|external|unrelated)\\w*"));
        labels.put(Label.CAMPAIGN, words("campaign\\w*|ballot|candidates?|elections?|seeking office"));
        labels.put(Label.RELIGIOUS_PROMOTION, words("religious|proselyti\\w*"));
        labels.put(
                Label.PERSONAL_INFO,
                words("personal(?:ly identif\\w+)? information|private information|phone numbers?|home address\\w*"));
        labels.put(Label.OFF_TOPIC, words("off[- ]topic|on topic|unrelated|not (?:related|relevant)|irrelevant"));
        labels.put(Label.IMPERSONATION, words("impersonat\\w*|misrepresent\\w*|pretend\\w*"));
        return labels;
    }
}
