package org.lectern.server.records;

import java.io.OutputStream;
import org.lectern.rulebook.Permission;
import org.lectern.server.people.Member;
import org.lectern.server.people.NamedPeople;
import org.lectern.server.people.Organisation;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Lets a person named on the command line export, if they may. */
@Component
public class ExportDoor {

    private final NamedPeople people;
    private final Exports exports;

    ExportDoor(NamedPeople people, Exports exports) {
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
        NamedPeople.Found found = people.find(slug, email);
        Organisation organisation = found.organisation();
        Member member = found.member();
        if (!member.permissions().contains(Permission.EXPORT)) {
            throw new Refusal(Problem.MAY_NOT_EXPORT, member.person().name(), member.title());
        }
        return out -> exports.write(organisation.id(), member.person(), out);
    }
}
