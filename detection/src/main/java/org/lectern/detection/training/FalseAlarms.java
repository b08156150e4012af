package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lectern.detection.Finding;
import org.lectern.detection.Judgement;
import org.lectern.detection.Label;
import org.lectern.detection.model.Output;

/** How often what should stay free is flagged: criticism, clean comments, civic statements, identity words, idioms, quotations. */
final class FalseAlarms {

    /** Labels that alert or route, and are no ground to remove anything. */
    private static final Set<Label> NO_GROUND = EnumSet.of(
            Label.COPYRIGHT_CLAIM,
            Label.PRESS_INQUIRY,
            Label.CONFIDENTIAL,
            Label.SELF_HARM,
            Label.CRISIS,
            Label.COMPLAINT,
            Label.OPINION,
            Label.TONE,
            Label.HEATED_TOPIC);

    private static final Set<Label> ATTACKS = EnumSet.of(Label.HATE, Label.HARASSMENT, Label.THREAT, Label.OBSCENE);
    private static final List<String> IDENTITIES = List.of(
            "women",
            "men",
            "muslims?",
            "jews?|jewish",
            "black",
            "asians?|chinese",
            "immigrants?|refugees?",
            "gay|lesbian|queer",
            "trans(?:gender)?",
            "disabled|autistic",
            "mexicans?|latinos?",
            "indigenous|native",
            "christians?");
    private static final Pattern VIOLENT =
            word("kill(?:s|ed|ing)?|die[ds]?|dying|dead|death|shoot|shot|murder|bomb|burn|fight|hang");
    private static final Pattern SLUR =
            word("queers?|dykes?|fag(?:got)?s?|bitch(?:es)?|nigg(?:a|er)s?|crips?|cripples?|sluts?|hoes?|"
                    + "trann(?:y|ies)|retards?|homos?|gimps?|spaz|gypsy|rednecks?");
    private static final Pattern HURTFUL =
            word("hate[ds]?|kill(?:ed|ing)?|die|animals?|vermin|disease|disgusting|inferior|criminals?|"
                    + "terrorists?|stupid|scum|rats?|dirty|filthy|parasites?|go back|send|belong|slurs?|fag(?:got)?s?|dykes?|queers?|retards?|"
                    + "illegals?|thugs?|liars?|problem|deport(?:ed)?");
    private static final Pattern OBJECTING = word(
            "racis(?:t|m)s?|sexis(?:t|m)|homophob(?:es?|ic|ia)|transphobi(?:c|a)|bigot(?:s|ry)?|"
                    + "prejudice|stereotypes?|unacceptable|offensive|wrong|stop|said|says?|saying|call(?:s|ed|ing)?|told|heard|shouted|wrote");
    private static final Pattern QUOTE = Pattern.compile("[\"“«][^\"”»]{3,80}[\"”»]");

    private FalseAlarms() {}

    // The words of an expression as a reader of a table sees them.
    private static String plain(String words) {
        return words.replaceAll("\\(\\?:(\\w+)\\)\\?|\\?", "").replace("|", " or ");
    }

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    static void print(Map<Example, Judgement> judgements, PrintWriter out) {
        Collection<Map.Entry<Example, Judgement>> all = judgements.entrySet();
        out.println("## False alarms at level normal");
        out.println();
        out.println("| texts | flagged |");
        out.println("| --- | --- |");
        row(out, "criticism of the library, as a violation", all, library("criticism"), FalseAlarms::isGround);
        row(
                out,
                "clean library comments, at all",
                all,
                library("clean"),
                judgement -> !judgement.findings().isEmpty());
        out.println("| clean library comments, by label | " + byLabel(all, library("clean")) + " |");
        row(
                out,
                "accepted civic statements, at all",
                all,
                FalseAlarms::isCivic,
                judgement -> !judgement.findings().isEmpty());
        row(
                out,
                "accepted civic statements, at all but off-topic",
                all,
                FalseAlarms::isCivic,
                judgement -> judgement.findings().stream().anyMatch(finding -> finding.label() != Label.OFF_TOPIC));
        Predicate<Example> harmless = one -> one.isKnown(Output.HATE) && !one.is(Output.TOXIC) && !one.is(Output.HATE);
        for (String identity : IDENTITIES) {
            Pattern pattern = word(identity);
            row(
                    out,
                    "harmless, hard pairs among them, with " + plain(identity) + ", as hate",
                    all,
                    harmless.and(text(pattern)),
                    has(Label.HATE));
        }
        Predicate<Example> peaceful =
                one -> one.isKnown(Output.THREAT) && !one.is(Output.THREAT) && !one.is(Output.TOXIC);
        row(out, "violent words without a threat, as a threat", all, peaceful.and(text(VIOLENT)), has(Label.THREAT));
        row(out, "harmless with a quotation, as an attack", all, harmless.and(text(QUOTE)), FalseAlarms::isAttack);
        row(out, "slurs said of oneself or among friends, as hate", all, harmless.and(text(SLUR)), has(Label.HATE));
        Predicate<Example> counter = harmless.and(text(HURTFUL)).and(text(OBJECTING));
        row(out, "counter-speech and reports, as hate", all, counter, has(Label.HATE));
        row(out, "counter-speech and reports, as any attack", all, counter, FalseAlarms::isAttack);
        out.println();
        pairs(all, out);
    }

    // What a test of minimal pairs would see: hateful sentences noticed, harmless ones left alone.
    private static void pairs(Collection<Map.Entry<Example, Judgement>> all, PrintWriter out) {
        out.println("| minimal pairs, unseen | as hate | as any attack |");
        out.println("| --- | --- | --- |");
        for (Source source : List.of(Source.HATEMOJI, Source.PHRASES)) {
            Predicate<Example> hateful =
                    one -> one.source() == source && one.isKnown(Output.HATE) && one.is(Output.HATE);
            Predicate<Example> harmless = one ->
                    one.source() == source && one.isKnown(Output.HATE) && !one.is(Output.HATE) && !one.is(Output.TOXIC);
            pair(out, source.file() + ", hateful", side -> share(all, hateful, side));
            pair(out, source.file() + ", harmless", side -> share(all, harmless, side));
            pair(
                    out,
                    source.file() + ", mean of hateful noticed and harmless left alone",
                    side -> Figures.number((rate(all, hateful, side) + 1 - rate(all, harmless, side)) / 2));
        }
        out.println();
    }

    private static void pair(PrintWriter out, String name, Function<Predicate<Judgement>, String> figure) {
        out.println("| " + name + " | " + figure.apply(has(Label.HATE)) + " | " + figure.apply(FalseAlarms::isAttack)
                + " |");
    }

    private static double rate(
            Collection<Map.Entry<Example, Judgement>> all, Predicate<Example> texts, Predicate<Judgement> flagged) {
        List<Judgement> chosen = chosen(all, texts);
        return chosen.stream().filter(flagged).count() / (double) chosen.size();
    }

    private static void row(
            PrintWriter out,
            String name,
            Collection<Map.Entry<Example, Judgement>> all,
            Predicate<Example> texts,
            Predicate<Judgement> flagged) {
        out.println("| " + name + " | " + share(all, texts, flagged) + " |");
    }

    private static String byLabel(Collection<Map.Entry<Example, Judgement>> all, Predicate<Example> texts) {
        Map<Label, Long> counts = new EnumMap<>(Label.class);
        all.stream()
                .filter(one -> texts.test(one.getKey()))
                .flatMap(one ->
                        one.getValue().findings().stream().map(Finding::label).distinct())
                .forEach(label -> counts.merge(label, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(one -> one.getKey().word() + " " + one.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String share(
            Collection<Map.Entry<Example, Judgement>> all, Predicate<Example> texts, Predicate<Judgement> flagged) {
        List<Judgement> chosen = chosen(all, texts);
        return Figures.share(chosen.stream().filter(flagged).count(), chosen.size());
    }

    private static List<Judgement> chosen(Collection<Map.Entry<Example, Judgement>> all, Predicate<Example> texts) {
        return all.stream()
                .filter(one -> texts.test(one.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Predicate<Example> library(String note) {
        return example -> example.source() == Source.LIBRARY && example.note().equals(note);
    }

    private static boolean isCivic(Example example) {
        return example.source() == Source.POLIS && example.note().equals("accepted");
    }

    private static Predicate<Example> text(Pattern pattern) {
        return example ->
                pattern.matcher(example.text().toLowerCase(Locale.ROOT)).find();
    }

    private static Predicate<Judgement> has(Label label) {
        return judgement -> judgement.findings().stream().anyMatch(finding -> finding.label() == label);
    }

    private static boolean isGround(Judgement judgement) {
        return judgement.findings().stream().map(Finding::label).anyMatch(label -> !NO_GROUND.contains(label));
    }

    private static boolean isAttack(Judgement judgement) {
        return judgement.findings().stream().map(Finding::label).anyMatch(ATTACKS::contains);
    }
}
