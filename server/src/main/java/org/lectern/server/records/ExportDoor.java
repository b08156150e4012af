package org.lectern.server.records;

import java.io.OutputStream;
import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.people.People;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
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

    /** Writes a ZIP and leaves the stream open. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out);
    }

    /** Writes the export once. @throws Refusal where organisation or person is unknown, or the person may not export */
    public Writer export(String slug, String email) {
        Organisation organisation = organisations
                .named(slug)
                .orElseThrow(() -> new Refusal(Problem.ORGANISATION_UNKNOWN, slug, String.join(", ", slugs())));
        Member member = people.members(organisation.id()).stream()
                .filter(one -> one.person().email().equalsIgnoreCase(email.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal(Problem.PERSON_UNKNOWN, email, organisation.name()));
        if (!member.permissions().contains(Permission.EXPORT)) {
            throw new Refusal(Problem.MAY_NOT_EXPORT, member.person().name(), member.title());
        }
        return out -> exports.write(organisation.id(), member.person(), out);
    }

    private List<String> slugs() {
        return organisations.list().stream().map(Organisation::slug).toList();
    }
}
