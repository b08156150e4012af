package org.lectern.server.attention;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.lectern.server.words.Messages;

/** One e-mail that says what waits for a person. */
record Digest(String subject, String body) {

    private static final String INDENT = "  ";

    /** {@code address} is put before the path of every link. */
    static Digest of(Messages messages, String name, String library, String address, List<Waiting> waiting) {
        List<Waiting> ordered =
                waiting.stream().sorted(Comparator.comparingInt(Waiting::order)).toList();
        String summary = ordered.stream().map(Waiting::summary).collect(Collectors.joining(", "));
        StringBuilder body = new StringBuilder(messages.text("digest.begin", name, library));
        ordered.forEach(one -> write(body, messages, address, one));
        body.append("\n\n").append(messages.text("digest.end", address + "/account/attention"));
        return new Digest(
                messages.text("digest.subject", summary, library),
                body.append('\n').toString());
    }

    private static void write(StringBuilder body, Messages messages, String address, Waiting one) {
        body.append("\n\n").append(messages.text("digest.part", one.summary())).append('\n');
        for (Waiting.Line line : one.lines()) {
            body.append("\n- ").append(line.text());
            for (Waiting.Link link : line.links()) {
                body.append('\n')
                        .append(INDENT)
                        .append(link.label())
                        .append(": ")
                        .append(address + link.path());
            }
        }
        body.append("\n\n")
                .append(one.more() == 0 ? messages.text("digest.all") : messages.text("digest.more", one.more()))
                .append(": ")
                .append(address)
                .append(one.path());
    }
}
