package org.lectern.server.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lectern.rulebook.Permission;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.NamedPeople;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Lets a person named on the command line bring a file of comments, if they may. */
@Component
public class ImportDoor {

    private final NamedPeople people;
    private final Channels channels;
    private final Imports imports;

    ImportDoor(NamedPeople people, Channels channels, Imports imports) {
        this.people = people;
        this.channels = channels;
        this.imports = imports;
    }

    /**
     * Keeps the file and begins to take it in.
     *
     * @param channel its name, address or identifier
     * @throws Refusal where organisation, person or channel is unknown, or the person may not
     */
    public Import bring(String slug, String email, String channel, String name, int historyDays, InputStream in)
            throws IOException {
        NamedPeople.Found found = allowed(slug, email);
        OrganisationId organisation = found.organisation().id();
        return imports.bring(
                organisation,
                channel(organisation, channel),
                found.member().person().id().value(),
                name,
                historyDays,
                in);
    }

    private Channel channel(OrganisationId organisation, String wanted) {
        List<Channel> all = channels.list(organisation);
        List<Channel> named = all.stream()
                .filter(one -> one.name().equalsIgnoreCase(wanted.strip())
                        || one.address().toString().equals(wanted.strip())
                        || one.id().toString().equals(wanted.strip()))
                .toList();
        if (named.size() != 1) {
            throw new Refusal(
                    Problem.CHANNEL_UNKNOWN,
                    wanted,
                    all.stream()
                            .map(one -> one.name() + " (" + one.address() + ")")
                            .collect(Collectors.joining(", ")));
        }
        return named.getFirst();
    }

    public Import find(String slug, String email, UUID id) {
        return find(allowed(slug, email).organisation().id(), id);
    }

    private Import find(OrganisationId organisation, UUID id) {
        return imports.find(organisation, id).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    public List<RefusedRow> refused(String slug, String email, UUID id, long afterLine) {
        OrganisationId organisation = allowed(slug, email).organisation().id();
        return imports.refused(organisation, find(organisation, id).id(), afterLine, 1000);
    }

    public Import stop(String slug, String email, UUID id) {
        OrganisationId organisation = allowed(slug, email).organisation().id();
        imports.stop(organisation, id);
        return find(organisation, id);
    }

    private NamedPeople.Found allowed(String slug, String email) {
        NamedPeople.Found found = people.find(slug, email);
        if (!found.member().permissions().contains(Permission.MANAGE_CHANNELS)) {
            throw new Refusal(
                    Problem.MAY_NOT_IMPORT,
                    found.member().person().name(),
                    found.member().title());
        }
        return found;
    }
}
