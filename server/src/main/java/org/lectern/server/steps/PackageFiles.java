package org.lectern.server.steps;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.channels.Channel;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Capture;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.Post;
import org.lectern.server.inbox.Revision;
import org.lectern.server.log.Log;
import org.lectern.server.log.Seal;
import org.lectern.server.log.SealedEntry;
import org.lectern.server.moderation.KeptPictures;
import org.lectern.server.moderation.PictureType;
import org.lectern.server.people.People;
import org.lectern.server.policy.Policies;
import org.lectern.server.steps.pages.PackagePaper;
import org.lectern.server.steps.pages.PackagePaper.Fact;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Pdf;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Puts the file of a package for authorities together: the evidence as it was captured, and how to reach the library. */
@Component
class PackageFiles {

    private final Tenancy tenancy;
    private final Clock clock;
    private final Layouts layouts;
    private final Pdf pdf;
    private final Items items;
    private final Channels channels;
    private final KeptPictures pictures;
    private final People people;
    private final Policies policies;
    private final Log log;

    PackageFiles(
            Tenancy tenancy,
            Clock clock,
            Layouts layouts,
            Pdf pdf,
            Items items,
            Channels channels,
            KeptPictures pictures,
            People people,
            Policies policies,
            Log log) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.layouts = layouts;
        this.pdf = pdf;
        this.items = items;
        this.channels = channels;
        this.pictures = pictures;
        this.people = people;
        this.policies = policies;
        this.log = log;
    }

    byte[] of(Viewer viewer, PackageForAuthorities asked, String recipient) {
        PackagePaper paper = tenancy.in(viewer.organisation(), () -> paper(viewer, asked, recipient));
        return pdf.of(View.of("steps/package-file.jte", paper));
    }

    private PackagePaper paper(Viewer viewer, PackageForAuthorities asked, String recipient) {
        Messages messages = layouts.messages();
        Item item = items.get(asked.item());
        return new PackagePaper(
                messages,
                viewer.organisationName(),
                asked.number(),
                contact(viewer),
                facts(viewer, messages, asked, item, recipient),
                items.revisions(item.id()).stream()
                        .map(one -> captured(viewer, messages, one))
                        .toList(),
                pictures.captures(viewer.organisation(), item).stream()
                        .map(one -> picture(viewer, messages, one))
                        .toList(),
                log.about(item.id().toString()).stream()
                        .map(one -> entry(viewer, messages, one))
                        .toList(),
                log.seal().map(Seal::checkpoint).orElse(""));
    }

    private List<String> contact(Viewer viewer) {
        Rulebook.Contacts contacts =
                policies.inForce(viewer.organisation()).rulebook().contacts();
        return Stream.of(
                        Stream.of(viewer.name() + ", " + viewer.roleTitle(), viewer.email()),
                        contacts.phones().stream(),
                        contacts.emails().stream(),
                        contacts.domains().stream())
                .flatMap(some -> some)
                .distinct()
                .toList();
    }

    private List<Fact> facts(
            Viewer viewer, Messages messages, PackageForAuthorities asked, Item item, String recipient) {
        Channel channel = channels.get(viewer.organisation(), item.channel());
        Post post = items.post(item.post());
        List<Fact> facts = new ArrayList<>();
        add(facts, messages, "recipient", recipient);
        add(facts, messages, "author", item.author());
        add(facts, messages, "handle", item.handle());
        add(facts, messages, "written", exact(viewer, item.writtenAt()));
        add(facts, messages, "first-seen", exact(viewer, item.firstSeenAt()));
        add(facts, messages, "channel", channel.name() + ", " + channel.address());
        add(facts, messages, "address", item.url());
        add(facts, messages, "external", item.externalId());
        add(facts, messages, "post", post.title());
        add(facts, messages, "post-address", post.url());
        add(facts, messages, "asked", name(asked.askedBy()) + ", " + exact(viewer, asked.askedAt()));
        add(facts, messages, "why", asked.why());
        add(facts, messages, "released", viewer.name() + ", " + exact(viewer, clock.instant()));
        return facts;
    }

    private static void add(List<Fact> facts, Messages messages, String key, String value) {
        if (!value.isBlank()) {
            facts.add(new Fact(messages.text("package.fact." + key), value));
        }
    }

    private PackagePaper.Captured captured(Viewer viewer, Messages messages, Revision revision) {
        Optional<Capture> capture = items.capture(revision.capture());
        return new PackagePaper.Captured(
                messages.text("package.seen", exact(viewer, revision.seenAt())),
                revision.text(),
                capture.map(one -> exact(viewer, one.receivedAt())).orElse(""),
                capture.map(Capture::url).orElse(""),
                capture.map(Capture::sha256).orElse(""),
                capture.map(one -> Integer.toString(one.bytes().length)).orElse(""));
    }

    private PackagePaper.Picture picture(Viewer viewer, Messages messages, Capture capture) {
        return new PackagePaper.Picture(
                messages.text(
                        "package.paper.picture",
                        exact(viewer, capture.receivedAt()),
                        Objects.requireNonNullElse(PictureType.of(capture.bytes()), ""),
                        Integer.toString(capture.bytes().length)),
                capture.sha256());
    }

    private PackagePaper.Entry entry(Viewer viewer, Messages messages, SealedEntry entry) {
        return new PackagePaper.Entry(
                entry.index() == null ? messages.text("package.not-numbered") : Long.toString(entry.index()),
                exact(viewer, entry.at()),
                messages.text("kind." + entry.kind()));
    }

    private String exact(Viewer viewer, Instant at) {
        return layouts.times(viewer).at(at).exactText();
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }
}
