package org.lectern.rulebook.draft;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;

/** The text of a rulebook that comes of confirmed clauses; nothing counts by it until people bring it into force. */
public final class Draft {

    private static final int LONGEST_ID = 48;

    private Draft() {}

    /** A whole rulebook with the usual roles, of a policy with this title, under a jurisdiction profile. */
    public static String whole(String title, String profile, List<Confirmed> clauses) {
        boolean ontario = profile.startsWith("ontario");
        String lead = ontario ? "ceo" : "director";
        String head = resource()
                .replace("{lead}", lead)
                .replace("{lead-title}", ontario ? "CEO" : "Director")
                .replace("{id}", id(title, new HashSet<>()))
                .replace("{title}", Yaml.value(title))
                .replace("{profile}", profile);
        return head + clauses(clauses, new ClauseText.Acting(lead, "staff"));
    }

    /** The rulebook in force with these clauses and the name of their document in the place of its own. */
    public static String next(String yaml, Rulebook inForce, String title, List<Confirmed> clauses) {
        String documented = replace(yaml, "document", "document:\n  name: " + Yaml.value(title) + "\n\n");
        return replace(documented, "clauses", clauses(clauses, acting(inForce)));
    }

    private static ClauseText.Acting acting(Rulebook rulebook) {
        String lead = rulebook.roles().isEmpty()
                ? "director"
                : rulebook.roles().getFirst().id();
        String staff = lead;
        for (Rulebook.Role role : rulebook.roles()) {
            if (role.may(Permission.PUBLISH) && !role.may(Permission.MANAGE_POLICY)) {
                staff = role.id();
            }
        }
        return new ClauseText.Acting(lead, staff);
    }

    private static String clauses(List<Confirmed> clauses, ClauseText.Acting acting) {
        Set<String> ids = new HashSet<>();
        var text = new StringBuilder("clauses:\n");
        clauses.forEach(one -> text.append(ClauseText.of(id(one.name(), ids), one, acting)));
        return text.toString();
    }

    /** An id of the name: small letters, digits and hyphens, unlike those that are there. */
    private static String id(String name, Set<String> taken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[-0-9]+|-+$", "");
        String base = plain.isEmpty() ? "clause" : plain;
        while (base.length() > LONGEST_ID && base.lastIndexOf('-') > 0) {
            base = base.substring(0, base.lastIndexOf('-'));
        }
        String id = base;
        for (int n = 2; !taken.add(id); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    // A part of the file is its key in the first column and all lines below that begin further in, or with a hyphen or
    // a comment.
    private static String replace(String yaml, String key, String part) {
        Matcher found = Pattern.compile("(?m)^" + key + ":.*\\R?(?:(?:[ \\-#].*)?\\R|[ \\-#].*\\z)*+")
                .matcher(yaml);
        return found.find()
                ? yaml.substring(0, found.start()) + part + yaml.substring(found.end())
                : yaml.stripTrailing() + "\n\n" + part;
    }

    private static String resource() {
        try (InputStream in = Draft.class.getResourceAsStream("head.yaml")) {
            if (in == null) {
                throw new IllegalStateException("head.yaml does not come along");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
