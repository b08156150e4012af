package org.lectern.server.records;

import java.io.OutputStream;
import java.util.Optional;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.springframework.stereotype.Component;

/** Lets a person named on the command line export, if they may. */
@Component
public class ExportDoor {

    private final Organisations organisations;
    private final People people;
    private final Exports exports;

    ExportDoor(Organisations organisations, People people, Exports exports) {
        this.organisations = organisations;
        this.people = people;
        this.exports = exports;
    }

    /** Whether the export may be made. */
    public sealed interface Answer {}

    /** It may; the writer writes it once. */
    public record Opened(Writer writer) implements Answer {}

    /** It may not. */
    public record Refused(String why, String whatToDo) implements Answer {}

    /** Writes a ZIP and leaves the stream open. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out);
    }

    public Answer export(String slug, String email) {
        Optional<Organisation> organisation = organisations.named(slug);
        if (organisation.isEmpty()) {
            return new Refused(
                    "There is no organisation " + slug,
                    "There are: "
                            + String.join(
                                    ", ",
                                    organisations.list().stream()
                                            .map(Organisation::slug)
                                            .toList()) + ".");
        }
        Optional<Member> member = people.members(organisation.get().id()).stream()
                .filter(one -> one.person().email().equalsIgnoreCase(email.strip()))
                .findFirst();
        if (member.isEmpty()) {
            return new Refused(
                    email + " does not work for " + organisation.get().name(),
                    "Name with --as the e-mail address of somebody who does.");
        }
        if (!member.get().permissions().contains(Permission.EXPORT)) {
            return new Refused(
                    member.get().person().name() + " (" + member.get().title() + ") may not export",
                    "Ask somebody whose role may.");
        }
        return new Opened(
                out -> exports.write(organisation.get().id(), member.get().person(), out));
    }
}
