package org.lectern.detection.training;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import org.lectern.detection.Judgement;
import org.lectern.detection.Label;
import org.lectern.detection.Level;
import org.lectern.detection.model.Card;
import org.lectern.detection.model.Cards;
import org.lectern.detection.model.Judged;
import org.lectern.detection.model.Output;

/** The figures of the model cards, counted on texts that the models had not seen, and the cards as pages to read. */
final class CardFigures {

    private final Map<String, String> figures = new TreeMap<>();
    private final Unseen unseen;
    private final float[][] mixed;
    private final List<Map.Entry<Example, Judgement>> comments;

    /** @param addresses what is known of street addresses, a sentence or empty */
    CardFigures(Unseen unseen, Map<Example, Judgement> judgements, String addresses) {
        this.unseen = unseen;
        mixed = unseen.mixed();
        comments = judgements.entrySet().stream()
                .filter(one -> one.getKey().source() == Source.LIBRARY)
                .toList();
        Map<Output, Judged> judged = unseen.judged();
        for (Output output : Output.values()) {
            if (Cards.names().contains(output.word())) {
                levels(output, Objects.requireNonNull(judged.get(output)));
                figures(
                        output.word(),
                        Counts.of(comments, one -> one.is(output), one -> LabelTable.isNoticed(one, output)));
            }
        }
        for (Label label : LabelTable.RULED) {
            figures(
                    label.word(),
                    Counts.of(comments, one -> one.carries(label), one -> LabelTable.isNoticed(one, label)));
        }
        copies(Copies.of(unseen.examples()));
        figures.computeIfPresent(
                Label.PERSONAL_INFO.word() + ".figures",
                (_, known) -> addresses.isEmpty() ? known : known + " " + addresses);
    }

    private void copies(Copies copies) {
        String name = Label.DUPLICATE.word();
        figures.put(name + ".figures", copies.sentence());
        figures.put(name + ".weak", String.valueOf(!copies.reached()));
    }

    private void levels(Output output, Judged judged) {
        var level = new LevelFigures(unseen.examples(), mixed, output, judged);
        boolean asked = comments.stream().anyMatch(one -> one.getKey().isKnown(output));
        for (Level one : Level.values()) {
            if (asked) {
                String key = output.word() + "." + one.name().toLowerCase(Locale.ROOT);
                figures.put(
                        key, String.format(Locale.ROOT, "from probability %.3f; ", judged.least(one)) + level.at(one));
            }
        }
    }

    private void figures(String name, Counts counts) {
        boolean few = counts.holds() < LabelTable.FEW;
        double[] aim = Cards.aim(name);
        boolean reached = aim.length == 0 || counts.reach(aim[0], aim[1]);
        // Where nothing was aimed at, half of what is noticed must be right and a third of what holds be noticed.
        boolean useful = aim.length > 0 || counts.reach(1 / 2.0, 1 / 3.0);
        figures.put(name + ".weak", String.valueOf(few || !reached || !useful));
        if (aim.length > 0) {
            figures.put(name + ".aim", aim(name, aim, few, reached));
        }
        if (counts.holds() > 0) {
            figures.put(
                    name + ".figures",
                    "At level normal, under posts not seen: right of those noticed " + counts.precision()
                            + "; noticed of those that hold " + counts.recall() + ".");
        }
    }

    private static String aim(String name, double[] aim, boolean few, boolean reached) {
        return String.format(Locale.ROOT, "Aimed at %.2f and %.2f: ", aim[0], aim[1])
                + (reached ? "reached" : "not reached. " + Cards.shortfall(name))
                + (reached ? few ? ", but on fewer than 30 texts in which it holds: nothing is claimed." : "." : "");
    }

    /** Sorted lines of a properties file, without a date, so that the same figures are the same bytes. */
    String lines() {
        var lines = new StringBuilder(
                "# Written by ./lectern train; counts are of library comments judged by models that had not seen them.\n");
        figures.forEach(
                (key, value) -> lines.append(key).append('=').append(value).append('\n'));
        return lines.toString();
    }

    /** The card as a page in Markdown. */
    String page(String name) {
        var properties = new Properties();
        properties.putAll(figures);
        Card card = Cards.of(name, properties);
        var page = new StringBuilder("# " + name + (card.weak() ? " (weak)" : "") + "\n\n" + card.meaning() + "\n\n");
        if (card.weak()) {
            page.append(
                    "Fewer than 30 unseen texts in which it holds, short of its aim, or most of what holds missed: nobody should rely on it.\n\n");
        }
        page.append(card.figures() == null ? "" : card.figures() + "\n\n");
        page.append(card.aim() == null ? "" : card.aim() + "\n\n");
        page.append("**Method.** ").append(card.method()).append("\n\n");
        if (!card.levels().isEmpty()) {
            page.append("| level | what it does |\n| --- | --- |\n");
            for (Level level : Level.values()) {
                page.append("| ").append(level.name().toLowerCase(Locale.ROOT)).append(" | ");
                page.append(card.levels().get(level)).append(" |\n");
            }
            page.append('\n');
        }
        page.append("**Known failures.** ").append(card.failures()).append("\n\n");
        page.append("**Data.** ");
        page.append(card.data().isEmpty() ? "None." : String.join("; ", card.data()) + ".")
                .append('\n');
        return page.toString();
    }
}
