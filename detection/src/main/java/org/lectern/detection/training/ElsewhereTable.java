package org.lectern.detection.training;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.lectern.detection.Detectors;
import org.lectern.detection.Judgement;
import org.lectern.detection.Label;
import org.lectern.detection.Level;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;
import org.lectern.detection.model.Output;

/** How often comments are noticed as off-topic under a post that they were not written for, and where they should not be. */
final class ElsewhereTable {

    private static final int OF_EACH = 300;
    private static final Profile STRICT =
            Profile.builder().level(Label.OFF_TOPIC, Level.LOW).build();

    private final List<Example> library;
    private final List<Detectors> detectors = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(Prepared.SEED);
    private final PrintWriter out;

    private ElsewhereTable(Unseen unseen, PrintWriter out) {
        library = unseen.examples().stream()
                .filter(one -> one.source() == Source.LIBRARY)
                .toList();
        for (int fold = 0; fold < Prepared.FOLDS; fold++) {
            detectors.add(unseen.without(fold));
        }
        this.out = out;
    }

    static void print(Map<Example, Judgement> judgements, Unseen unseen, PrintWriter out) {
        out.println("## Off-topic: at level low, and at level normal; posts are those of library comments, not seen");
        out.println();
        out.println("| texts | at low | at normal |");
        out.println("| --- | --- | --- |");
        var table = new ElsewhereTable(unseen, out);
        table.own("labelled off-topic", one -> one.is(Output.OFF_TOPIC));
        table.own("clean", one -> one.note().equals("clean"));
        table.own("criticism", one -> one.note().equals("criticism"));
        table.own("what needs a response", one -> one.is(Output.NEEDS_RESPONSE) && !one.is(Output.OFF_TOPIC));
        table.own("all others", one -> one.isViolation() && !one.is(Output.OFF_TOPIC));
        table.moved(
                "clean, under another post", table.library, one -> one.note().equals("clean"));
        for (Source source :
                List.of(Source.CONTEXT, Source.POLIS, Source.TALK, Source.CLINC, Source.YOUTUBE, Source.SMS)) {
            table.moved(source.file() + ", under a library's post", unseen.examples(), isOf(source));
        }
        table.phrases("phrases, off-topic under their post", judgements, one -> one.is(Output.OFF_TOPIC));
        table.phrases("phrases, others under their post", judgements, one -> !one.is(Output.OFF_TOPIC));
        out.println();
    }

    // What its collection holds for clean; talk of which nobody judged anything included.
    private static Predicate<Example> isOf(Source source) {
        return one -> one.source() == source
                && !one.is(Output.SPAM)
                && !one.is(Output.TOXIC)
                && !one.note().equals("rejected");
    }

    private void own(String name, Predicate<Example> wanted) {
        List<Example> some = library.stream().filter(wanted).toList();
        row("library comments, " + name, some, some.stream().map(Example::post).toList());
    }

    private void moved(String name, List<Example> from, Predicate<Example> wanted) {
        List<Example> some = new ArrayList<>(from.stream().filter(wanted).toList());
        while (some.size() > OF_EACH) {
            some.remove(random.nextInt(some.size()));
        }
        List<String> posts = new ArrayList<>();
        for (Example one : some) {
            String post = one.post();
            while (post.isEmpty() || post.equals(one.post())) {
                post = library.get(random.nextInt(library.size())).post();
            }
            posts.add(post);
        }
        row(name, some, posts);
    }

    private void phrases(String name, Map<Example, Judgement> judgements, Predicate<Example> wanted) {
        List<Example> some = judgements.keySet().stream()
                .filter(one -> one.source() == Source.PHRASES && one.isKnown(Output.OFF_TOPIC) && wanted.test(one))
                .toList();
        row(name, some, some.stream().map(Example::post).toList());
    }

    private void row(String name, List<Example> texts, List<String> posts) {
        int low = 0;
        int normal = 0;
        for (int at = 0; at < texts.size(); at++) {
            low += isNoticed(texts.get(at), posts.get(at), STRICT) ? 1 : 0;
            normal += isNoticed(texts.get(at), posts.get(at), Profile.NONE) ? 1 : 0;
        }
        out.println("| " + name + " | " + Figures.share(low, texts.size()) + " | " + Figures.share(normal, texts.size())
                + " |");
    }

    // By detectors that had not seen the post, or the phrase.
    private boolean isNoticed(Example example, String post, Profile profile) {
        Subject own = Prepared.subject(example);
        var subject = new Subject(
                own.text(), post, own.authorName(), own.authorHandle(), own.at(), own.from(), own.history());
        int fold = example.source() == Source.PHRASES ? Prepared.fold(example) : fold(post);
        return LabelTable.isNoticed(detectors.get(fold).judge(subject, profile), Label.OFF_TOPIC);
    }

    private int fold(String post) {
        return library.stream()
                .filter(one -> one.post().equals(post))
                .mapToInt(Prepared::fold)
                .findFirst()
                .orElseThrow();
    }
}
