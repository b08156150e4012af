package org.lectern.server.log;

import java.util.List;

/**
 * A kind of entry: the name that stands in the log for ever, the version of its payload and the payload's fields in order. Kinds are
 * registered by the modules that write them; a golden file for each keeps their form.
 */
public record Kind(String name, int version, List<String> fields) {

    public Kind {
        fields = List.copyOf(fields);
    }

    public static Kind of(String name, int version, String... fields) {
        return new Kind(name, version, List.of(fields));
    }
}
