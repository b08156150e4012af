package org.lectern.server.app;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;

/** A line of the settings file: its key, what it means, its default, and how its text is read. */
record Setting<T>(String key, String meaning, String byDefault, Function<String, T> reader) {

    static final Setting<Integer> PORT =
            new Setting<>("http.port", "The port that pages are served on.", "8080", Setting::port);
    static final Setting<String> ADDRESS = new Setting<>(
            "http.address",
            "The network address to listen on. Put a web server with HTTPS before it for any other than this one.",
            "127.0.0.1",
            Setting::text);
    static final Setting<String> PUBLIC_URL = new Setting<>(
            "public.url",
            "Where people reach Lectern; links in e-mails begin with it. Empty: http://localhost and the port.",
            "",
            text -> text);
    static final Setting<Duration> INTAKE = new Setting<>(
            "intake.interval",
            "How often each channel is asked for new comments (PT15S is fifteen seconds).",
            "PT15S",
            Setting::duration);
    static final Setting<Duration> FULL_LOOK = new Setting<>(
            "intake.full-look",
            "How often every comment of a channel is compared, to notice edits and deletions.",
            "PT6H",
            Setting::duration);
    static final Setting<Duration> GRACE = new Setting<>(
            "enforcement.grace",
            "How long a decision can be undone before it is carried out.",
            "PT10S",
            Setting::duration);
    static final Setting<Boolean> ALLOW_LOOPBACK = new Setting<>(
            "platform.allow-loopback",
            "Whether a channel may be on this machine itself. For practice and tests.",
            "false",
            Setting::yesOrNo);

    static final Setting<Boolean> OWN_NETWORK = new Setting<>(
            "sign-in.own-network",
            "Whether a sign-in provider may be in a private network, such as 10.0.0.0/8. It must have https there too.",
            "false",
            Setting::yesOrNo);

    private static int port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535");
        }
        return port;
    }

    private static String text(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("it must not be empty");
        }
        return text;
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("it must not be negative");
        }
        return duration;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("it is true or false");
        };
    }

    /** The value in the file's lines, or the default. */
    T in(Map<String, String> lines) {
        String text = lines.getOrDefault(key, byDefault);
        try {
            return reader.apply(text);
        } catch (RuntimeException e) {
            throw new Refusal(
                    Problem.SETTING_UNREADABLE,
                    key,
                    text,
                    String.valueOf(e.getMessage()),
                    meaning,
                    byDefault.isEmpty() ? "empty" : byDefault);
        }
    }
}
