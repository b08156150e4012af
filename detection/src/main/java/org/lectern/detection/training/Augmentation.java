package org.lectern.detection.training;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.lectern.detection.model.Output;

/**
 * Makes more of the examples by code, so that what stands around a text does not tell its collection: comments also stand without their
 * post, and texts from elsewhere also under a post, to which they then have nothing to say.
 */
final class Augmentation {

    private static final Pattern LIBRARY = Pattern.compile(
            "\\b(?:librar|book|branch|storytime|catalog|biblio|livre|libro|author|read)", Pattern.CASE_INSENSITIVE);
    private static final double UNDER_A_POST = 0.5;
    private static final double OFF_TOPIC = 0.3;
    private static final float BARE = 0.5f;

    private final List<String> posts;
    private final SplittableRandom random;
    private final List<Example> more = new ArrayList<>();

    private Augmentation(List<String> posts, long seed) {
        this.posts = posts;
        random = new SplittableRandom(seed);
    }

    /** The examples, some of them under other posts, and copies of them; a copy keeps its group. */
    static List<Example> of(List<Example> examples, long seed) {
        List<String> posts = examples.stream()
                .filter(one -> one.source() == Source.PHRASES && !one.post().isEmpty())
                .map(Example::post)
                .distinct()
                .toList();
        var augmentation = new Augmentation(posts, seed);
        examples.forEach(augmentation::add);
        return augmentation.more;
    }

    private void add(Example example) {
        switch (example.source()) {
            case LIBRARY -> {
                more.add(example);
                more.add(with(example, Source.VARIANTS, "", Example.UNKNOWN, example.weight() * BARE));
            }
            case PHRASES,
                    HATEMOJI,
                    DAVIDSON,
                    HATEXPLAIN,
                    EDOS,
                    TOXIC_SPANS,
                    CONTEXT,
                    CONVABUSE,
                    YOUTUBE,
                    SMS,
                    ADS_US,
                    ADS_CA,
                    POLIS,
                    CLINC,
                    TALK -> more.add(elsewhere(example));
            case VARIANTS -> throw new IllegalArgumentException("variants are made here");
        }
    }

    private Example elsewhere(Example example) {
        boolean free = example.post().isEmpty() && !posts.isEmpty();
        if (!free || random.nextDouble() >= UNDER_A_POST) {
            return example;
        }
        String post = posts.get(random.nextInt(posts.size()));
        boolean strange = random.nextDouble() < OFF_TOPIC
                && isStrange(example)
                && !LIBRARY.matcher(example.text()).find();
        return with(example, example.source(), post, strange ? Example.YES : Example.UNKNOWN, example.weight());
    }

    // What advertises, asks for money or preaches under a post it was not written for is off its topic, and so are
    // strangers' talk and errands.
    private static boolean isStrange(Example example) {
        return switch (example.source()) {
            case CONTEXT, YOUTUBE, SMS, ADS_US, ADS_CA, CLINC, TALK -> true;
            case PHRASES ->
                example.is(Output.SPAM)
                        || example.is(Output.COMMERCIAL)
                        || example.is(Output.SOLICITATION)
                        || example.is(Output.CAMPAIGN)
                        || example.is(Output.RELIGIOUS_PROMOTION);
            case LIBRARY, DAVIDSON, HATEXPLAIN, EDOS, HATEMOJI, TOXIC_SPANS, CONVABUSE, POLIS, VARIANTS -> false;
        };
    }

    private static Example with(Example example, Source source, String post, byte offTopic, float weight) {
        byte[] known = example.known().clone();
        known[Output.OFF_TOPIC.ordinal()] = offTopic;
        String author = source == Source.VARIANTS ? "" : example.author();
        return new Example(source, example.group(), example.text(), post, author, weight, known, example.note());
    }
}
