package org.lectern.rulebook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.rulebook.PolicyText.Passage;

/** Reads a policy as the other side's counsel would: what in it is likely to be held against the library, and a better form. */
public final class PolicyLint {

    private static final Pattern TAKES_DOWN = Pattern.compile(
            "(?i)\\b(remov\\w*|delet\\w*|hid(?:e|es|den|ing)|tak(?:e|en|ing) down|block\\w*|bann?\\w*)\\b");
    private static final Pattern SAYS_HOW_TO_OBJECT = Pattern.compile(
            "(?i)\\b(appeal\\w*|reconsider\\w*|look again|object to|review of (?:the|a|this) (?:decision|removal))\\b");
    private static final Pattern BLOCKS = Pattern.compile("(?i)\\b(block(?:ed|ing|s)?|bann?(?:ed|ing|s)?)\\b");
    private static final Pattern IS_DONE = Pattern.compile("(?i)\\b(may|will|shall|can|must|right to|is|are)\\b");
    private static final Pattern HAS_AN_END =
            Pattern.compile("(?i)\\b(days?|weeks?|months?|years?|until|temporar\\w*|end date|expires?|for a time)\\b");
    private static final Pattern FORBIDS = Pattern.compile(
            "(?i)\\b(not|never|no|prohibit\\w*|forbid\\w*|forbidden|refrain|avoid"
                    + "|(?:may|will|shall|must) be (?:removed|deleted|hidden)|unacceptable|(?:remov|delet|hid)(?:e|es|ing)? (?:any |posts? |comments? )?(?:that|which|containing))\\b");
    private static final Set<String> ASKS = Set.of(
            "post",
            "use",
            "advertise",
            "promote",
            "solicit",
            "impersonate",
            "misrepresent",
            "violate",
            "share",
            "harass",
            "threaten",
            "spam",
            "attack",
            "defame",
            "insult",
            "bully",
            "infringe",
            "publish",
            "include",
            "sell");

    private static final Pattern HARM = Pattern.compile(
            "(?i)\\b(impersonat\\w*|harass\\w*|threat\\w*|spam|obscen\\w*|vulgar|defam\\w*|violat\\w*|off[- ]topic|solicit\\w*|hate\\w*)\\b");

    private final List<LintRule> rules;

    private PolicyLint(List<LintRule> rules) {
        this.rules = rules;
    }

    /** The advice of one of {@link Rulebooks#PROFILES}. */
    public static PolicyLint of(String profile) {
        return new PolicyLint(Rulebooks.lintRules(profile));
    }

    /** What stands out in the plain text of a policy, in its order; what concerns the whole comes last. */
    public List<Advice> text(String text) {
        PolicyText policy = PolicyText.of(text);
        var advice = new ArrayList<Advice>();
        for (LintRule rule : rules) {
            sentences(rule, policy, rule::finds, advice);
            if (rule.check() != null) {
                check(rule, rule.check(), policy, advice);
            }
        }
        advice.sort(Comparator.comparingInt(one -> one.line() == 0 ? Integer.MAX_VALUE : one.line()));
        return List.copyOf(advice);
    }

    private static void check(LintRule rule, LintRule.Check check, PolicyText policy, List<Advice> advice) {
        switch (check) {
            case INVITES -> invitations(policy).forEach(item -> advice.add(rule.advice(item.line(), "", item.text())));
            case NO_APPEAL -> {
                if (anywhere(policy, TAKES_DOWN) && !anywhere(policy, SAYS_HOW_TO_OBJECT)) {
                    advice.add(rule.advice(0, "", ""));
                }
            }
            case BLOCK_WITHOUT_END -> sentences(rule, policy, PolicyLint::blocksForEver, advice);
            case TOPIC_WORDS, CRITICISM_WORDS, STAFF_NAMES -> {
                // A text has no word lists; a sentence about key words is a rule of its own.
            }
        }
    }

    private static void sentences(LintRule rule, PolicyText policy, Predicate<String> finds, List<Advice> advice) {
        for (Passage passage : policy.passages()) {
            passage.sentences().stream()
                    .filter(finds)
                    .forEach(sentence -> advice.add(rule.advice(passage.line(), "", sentence)));
        }
    }

    private static boolean blocksForEver(String sentence) {
        return BLOCKS.matcher(sentence).find()
                && IS_DONE.matcher(sentence).find()
                && !HAS_AN_END.matcher(sentence).find();
    }

    private static boolean anywhere(PolicyText policy, Pattern pattern) {
        return policy.passages().stream()
                .anyMatch(passage -> pattern.matcher(passage.text()).find());
    }

    // Items that begin as an order, in a list most of which does so, after a sentence that forbids nothing.
    private static List<Passage> invitations(PolicyText policy) {
        Map<Integer, List<Passage>> lists = policy.passages().stream()
                .filter(passage -> passage.list() > 0)
                .collect(Collectors.groupingBy(Passage::list));
        var found = new ArrayList<Passage>();
        for (List<Passage> list : lists.values()) {
            List<Passage> asking = list.stream()
                    .filter(item -> ASKS.contains(firstWord(item.text())))
                    .filter(item -> !FORBIDS.matcher(item.text()).find())
                    .toList();
            boolean forbidden = FORBIDS.matcher(list.getFirst().intro()).find();
            if (!forbidden && asking.size() > 1 && asking.size() * 2 > list.size() && harmful(asking)) {
                found.addAll(asking);
            }
        }
        return found;
    }

    // "Post about events, share photographs" is what a library asks for; "impersonate", "harass" is not.
    private static boolean harmful(List<Passage> items) {
        return items.stream().anyMatch(item -> HARM.matcher(item.text()).find());
    }

    private static String firstWord(String text) {
        return text.split("[^\\p{L}]+", 2)[0].toLowerCase(Locale.ROOT);
    }

    /** What stands out in a rulebook with its profiles, in the order of its clauses; what concerns the whole comes last. */
    public List<Advice> rulebook(Rulebook rulebook) {
        return rulebook(rulebook, List.of());
    }

    /** The same, where it is known who works for the library; {@code staff} are their names. */
    public List<Advice> rulebook(Rulebook rulebook, List<String> staff) {
        return new BookLint(Rulebooks.effective(rulebook), staff).advice(rules);
    }
}
