package org.lectern.server.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.people.Member;
import org.lectern.server.people.NamedPeople;
import org.lectern.server.people.Organisation;
import org.lectern.server.people.Organisations;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Lets a rulebook that is named on the command line be tried on an organisation's past; comments are named to people of the organisation only. */
@Component
public class ReplayDoor {

    private final Organisations organisations;
    private final NamedPeople people;
    private final Replays replays;

    ReplayDoor(Organisations organisations, NamedPeople people, Replays replays) {
        this.organisations = organisations;
        this.people = people;
        this.replays = replays;
    }

    /** Writes the answer once and leaves the writer open. */
    @FunctionalInterface
    public interface Answer {
        void write(Writer out);
    }

    /**
     * Gets ready to try a rulebook.
     *
     * @param email who asks; null for somebody who gets numbers alone
     * @param json lines of JSON in place of sentences
     * @throws Refusal where organisation or person is unknown, the person may not, or the text is no rulebook
     */
    public Answer replay(String slug, @Nullable String email, String yaml, boolean json) {
        OrganisationId organisation = email == null ? known(slug) : allowed(slug, email);
        Replay replay = replays.prepared(organisation, parsed(yaml));
        boolean named = email != null;
        return out -> {
            Outcome outcome = replays.run(organisation, replay, Replays.Stretch.ALL, effect -> {
                if (json && named) {
                    line(out, ReplayJson.line(effect));
                }
            });
            List<String> lines = json
                    ? List.of(ReplayJson.sums(outcome, replay.reach()))
                    : ReplayWords.lines(outcome, replay.reach(), named, Messages.of(Locale.getDefault()));
            lines.forEach(one -> line(out, one));
        };
    }

    private static void line(Writer out, String line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OrganisationId known(String slug) {
        return organisations
                .named(slug)
                .orElseThrow(() -> new Refusal(
                        Problem.ORGANISATION_UNKNOWN,
                        slug,
                        String.join(
                                ", ",
                                organisations.list().stream()
                                        .map(Organisation::slug)
                                        .toList())))
                .id();
    }

    private OrganisationId allowed(String slug, String email) {
        NamedPeople.Found found = people.find(slug, email);
        Member member = found.member();
        if (!member.permissions().contains(Permission.SEE_COVERAGE)) {
            throw new Refusal(Problem.MAY_NOT_REPLAY, member.person().name(), member.title());
        }
        return found.organisation().id();
    }

    private static Rulebook parsed(String yaml) {
        return switch (Rulebooks.parse("the new version", yaml)) {
            case RulebookText.Parsed(Rulebook rulebook, var _) -> rulebook;
            case RulebookText.Refused(var problems) ->
                throw new Refusal(Problem.RULEBOOK_UNSOUND, "the new version", problems.size());
        };
    }
}
