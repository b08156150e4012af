package org.lectern.server.appeals;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.server.appeals.pages.LetterPage;
import org.lectern.server.appeals.pages.LettersPage;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.people.People;
import org.lectern.server.web.Languages;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.PublicAddress;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;
import org.lectern.server.words.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Letters as their pages show them. */
@Component
class LetterView {

    private static final int MOST_ENDED = 30;

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Letters letters;
    private final LetterText text;
    private final Items items;
    private final Channels channels;
    private final People people;
    private final boolean near;

    LetterView(
            Tenancy tenancy,
            Layouts layouts,
            Letters letters,
            LetterText text,
            Items items,
            Channels channels,
            People people,
            @Value("${lectern.public-url}") String publicUrl) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.letters = letters;
        this.text = text;
        this.items = items;
        this.channels = channels;
        this.people = people;
        this.near = !PublicAddress.opens(URI.create(publicUrl));
    }

    /** Whether Lectern's address opens on this computer or in the house only, so that a link to it helps nobody else. */
    boolean near() {
        return near;
    }

    /** What the sender chose for a letter. */
    record Chosen(Locale language, boolean linked, String told) {}

    LettersPage list(Viewer viewer, LettersPage.Several several) {
        Layout layout = layouts.of(viewer, "letters.title");
        return new LettersPage(
                layout,
                letters.toSend(viewer.organisation()).stream()
                        .map(letter -> line(viewer, layout, letter))
                        .toList(),
                letters.ended(viewer.organisation(), MOST_ENDED).stream()
                        .map(letter -> line(viewer, layout, letter))
                        .toList(),
                several);
    }

    private LettersPage.Line line(Viewer viewer, Layout layout, Letter letter) {
        Item item = item(viewer, letter);
        return new LettersPage.Line(
                letter.id().toString(),
                "/letters/" + letter.id(),
                layout.text("letters.kind." + letter.kind().word(), letter.number()),
                item == null ? "" : Texts.named(item.author()),
                item == null ? "" : where(viewer, layout, item),
                letter.waits()
                        ? ""
                        : layout.text("letters.state." + letter.state().name()),
                layouts.times(viewer).at(letter.endedAt() == null ? letter.writtenAt() : letter.endedAt()));
    }

    private @Nullable Item item(Viewer viewer, Letter letter) {
        return letter.decision() == null
                ? null
                : tenancy.in(viewer.organisation(), () -> items.get(new ItemId(letter.about())));
    }

    private String where(Viewer viewer, Layout layout, Item item) {
        String post =
                tenancy.in(viewer.organisation(), () -> items.post(item.post())).title();
        String channel = Objects.requireNonNull(channels.get(viewer.organisation(), item.channel()))
                .name();
        return layout.text("letters.where", post, channel);
    }

    View page(Viewer viewer, Letter letter, Chosen chosen, @Nullable String wayError, Field told, Field reason) {
        Layout layout = layouts.of(viewer, "letters.kind." + letter.kind().word(), letter.number());
        Item item = item(viewer, letter);
        Locale language = letter.waits() ? chosen.language() : letter.language();
        return View.of(
                "appeals/letter.jte",
                new LetterPage(
                        layout,
                        letter.id().toString(),
                        layout.title(),
                        item == null ? "" : Texts.named(item.author()),
                        letter.number(),
                        href(letter),
                        layouts.times(viewer).at(letter.writtenAt()),
                        language.toLanguageTag(),
                        letter.waits()
                                ? text.of(viewer.organisation(), letter, language, chosen.linked(), chosen.told())
                                : letter.body(),
                        Messages.WRITTEN.stream()
                                .map(one -> new Option(one.toLanguageTag(), Languages.named(one), one.equals(language)))
                                .toList(),
                        letter.token() != null,
                        chosen.linked(),
                        near,
                        letter.kind() == Letter.Kind.DEALT_WITH,
                        told,
                        Arrays.stream(Letter.How.values())
                                .map(how -> new Option(how.word(), layout.text("letters.how." + how.word()), false))
                                .toList(),
                        wayError,
                        reason,
                        letter.waits() && !letter.note().isEmpty()
                                ? layout.text("letters.returned", letter.note())
                                : "",
                        ended(viewer, layout, letter)));
    }

    private static String href(Letter letter) {
        return switch (letter.kind()) {
            case TAKEN_DOWN -> "/cases/" + letter.number();
            case STANDS, OVERTURNED, TAKEN_BACK -> "/appeals/" + letter.number();
            case DEALT_WITH -> "/concerns/" + letter.number() + "#report-" + letter.about();
            case FURTHER_STEP -> "/steps/" + letter.number();
        };
    }

    private @Nullable String ended(Viewer viewer, Layout layout, Letter letter) {
        if (letter.endedAt() == null) {
            return null;
        }
        String when = layouts.times(viewer).at(letter.endedAt()).shortText();
        return switch (letter.state()) {
            case SENT ->
                layout.text("letters.ended.sent", name(letter), layout.text("letters.how." + letter.how()), when);
            case NOT_SENT -> layout.text("letters.ended.not-sent", name(letter), letter.note(), when);
            case NOT_NEEDED -> layout.text("letters.ended.not-needed", when);
            case TO_SEND -> null;
        };
    }

    private String name(Letter letter) {
        UUID person = letter.endedBy();
        return person == null ? "Lectern" : people.names(List.of(person)).getOrDefault(person, "Lectern");
    }
}
