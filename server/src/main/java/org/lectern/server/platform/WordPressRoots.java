package org.lectern.server.platform;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where WordPress sites have their REST interface: named in the Link header of every page
 * (developer.wordpress.org/rest-api/using-the-rest-api/discovery), else at {@code /wp-json/}, else at {@code ?rest_route=/}. Remembers
 * the last few hundred.
 */
final class WordPressRoots {

    private static final Pattern LINK = Pattern.compile("<([^>]+)>\\s*;\\s*rel=\"?https://api\\.w\\.org/\"?");
    private static final int REMEMBERED = 256;

    private final Exchange exchange;
    private final Map<URI, String> known = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<URI, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    WordPressRoots(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The beginning of all addresses of the interface; a path is appended to it as it is. Signs nobody in. */
    Answer<String> of(URI site) {
        String remembered = remembered(site);
        if (remembered != null) {
            return new Answer.Received<>(remembered);
        }
        Answer<String> found = look(site);
        if (found instanceof Answer.Received<String>(String root)) {
            remember(site, root);
        }
        return found;
    }

    /** To be looked for again: nothing was where it used to be. */
    synchronized void forget(URI site) {
        known.remove(site);
    }

    /** Any address of the interface: the root is a path, or a query that others are added to. */
    static URI address(String root, String path, String query) {
        return URI.create(root + path + (root.contains("?") ? "&" : "?") + query);
    }

    private synchronized @Nullable String remembered(URI site) {
        return known.get(site);
    }

    private synchronized void remember(URI site, String root) {
        known.put(site, root);
    }

    private Answer<String> look(URI site) {
        String start = site.toString().replaceAll("/+$", "");
        Question front = new Question("HEAD", URI.create(start + "/"), Map.of(), new byte[0], Secrets.NONE);
        return switch (exchange.anyReply(front)) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<Reply>(Reply reply) -> named(reply, start);
        };
    }

    private Answer<String> named(Reply front, String start) {
        for (String link : front.headers().allValues("Link")) {
            Matcher matcher = LINK.matcher(link);
            if (matcher.find()) {
                return sameSite(front.question().uri(), matcher.group(1));
            }
        }
        return guessed(start + "/wp-json/") instanceof Answer.Received<String> received
                ? received
                : guessed(start + "/?rest_route=/");
    }

    /** The sign-in goes to the host it was given for and to no other; http or https stays as the channel's address says. */
    private static Answer<String> sameSite(URI front, String link) {
        try {
            URI named = front.resolve(link);
            if (!front.getHost().equalsIgnoreCase(named.getHost())) {
                String host = Said.shorten(String.valueOf(named.getHost()));
                return new Answer.Failed<>(new Failure(Failure.Cause.REDIRECTED, "Sent to " + host, null));
            }
            String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
            String origin = front.getScheme() + "://" + front.getRawAuthority();
            return new Answer.Received<>(origin + named.getRawPath() + query);
        } catch (IllegalArgumentException e) {
            return new Answer.Failed<>(new Failure(Failure.Cause.NOT_JSON, "Its Link header cannot be read", null));
        }
    }

    private Answer<String> guessed(String root) {
        Question question = Question.get(address(root, "", "_fields=name"), Map.of(), Secrets.NONE);
        return switch (exchange.ask(question)) {
            case Answer.Failed<Reply>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<Reply>(Reply reply) ->
                WordPressAnswers.read(reply, "the name of a WordPress site", body -> {
                    Fields.of(body).text("name");
                    return root;
                });
        };
    }
}
