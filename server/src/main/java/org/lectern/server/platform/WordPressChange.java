package org.lectern.server.platform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** One change of one comment's status in WordPress, which answers 200 whether or not the status changed. */
final class WordPressChange {

    private final WordPressCalls calls;
    private final Access access;
    private final String id;
    private final PlatformStatus wanted;

    WordPressChange(WordPressCalls calls, Access access, String id, PlatformStatus wanted) {
        this.calls = calls;
        this.access = access;
        this.id = id;
        this.wanted = wanted;
    }

    /** 501 is WordPress's answer where a site has no trash. */
    Outcome make() {
        Outcome outcome = new ReadBack(wanted, this::status).around(this::ask);
        return outcome instanceof Outcome.NotDone(Failure failure)
                        && failure.detail().endsWith("(rest_trash_not_supported)")
                ? new Outcome.Unsupported(PlatformStatus.HELD)
                : outcome;
    }

    /** Trash by DELETE, which touches only the status and which a site without trash refuses instead of deleting for good. */
    private Answer<Reply> ask() {
        if (wanted == PlatformStatus.TRASHED) {
            return calls.change(access, "DELETE", id, new byte[0], Map.of(), Secrets.of(access));
        }
        return switch (trace()) {
            case Answer.Failed<Trace>(Failure failure) -> new Answer.Failed<>(failure);
            case Answer.Received<Trace>(Trace trace) -> post(trace);
        };
    }

    /** WordPress overwrites the author's IP and agent with those of whoever changes a comment, so they are given back with the change. */
    private Answer<Reply> post(Trace trace) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/x-www-form-urlencoded; charset=utf-8");
        String form = "status=" + word() + "&author_ip=" + encoded(trace.ipOrNone());
        if (trace.agentCanBeSent()) {
            form += "&author_user_agent=" + encoded(trace.agent());
        } else {
            headers.put("User-Agent", "");
        }
        Secrets secrets = Secrets.of(access).and(trace.ip(), trace.agent(), encoded(trace.agent()));
        return calls.change(access, "POST", id, form.getBytes(StandardCharsets.UTF_8), headers, secrets);
    }

    /** "approved" and "hold" bring a comment back from spam and trash in one step; untrash and unspam would need two where it was held before. */
    private String word() {
        return switch (wanted) {
            case VISIBLE -> "approved";
            case HELD -> "hold";
            case SPAM -> "spam";
            case TRASHED, GONE -> throw new IllegalStateException("not by POST: " + wanted);
        };
    }

    private Answer<PlatformStatus> status() {
        return WordPressConnector.read(
                calls.one(access, "comments", id, "id,status"), "a comment's status", WordPressAnswers::status);
    }

    /** A failure here quotes nothing: whatever was sent may hold what is not to be kept. */
    private Answer<Trace> trace() {
        Answer<Trace> trace = WordPressConnector.read(
                calls.one(access, "comments", id, "author_ip,author_user_agent"), "a comment's row", body -> {
                    Fields fields = Fields.of(body);
                    return new Trace(fields.text("author_ip"), fields.text("author_user_agent"));
                });
        return trace instanceof Answer.Failed<Trace>(Failure failure)
                ? new Answer.Failed<>(new Failure(failure.cause(), "While preparing the change", failure.retryAfter()))
                : trace;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where a comment came from: held for the length of one change, printed nowhere. */
    private record Trace(String ip, String agent) {

        /** WordPress refuses an IP that is none. 0.0.0.0 is what its own eraser of personal data writes for an empty one. */
        String ipOrNone() {
            return ip.matches("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*") ? ip : "0.0.0.0";
        }

        /**
         * Whether WordPress would store the agent as it is; sanitize_text_field changes markup, percent signs and runs of white space.
         * With no agent in the change and none in its header, WordPress leaves the stored one alone.
         */
        boolean agentCanBeSent() {
            return !agent.isEmpty() && agent.equals(agent.strip()) && !agent.matches("(?s).*([<%\\p{Cntrl}]| {2}).*");
        }

        @Override
        public String toString() {
            return "Trace";
        }
    }
}
