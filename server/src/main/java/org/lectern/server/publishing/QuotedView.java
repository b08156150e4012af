package org.lectern.server.publishing;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.log.Log;
import org.lectern.server.people.People;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** What answers quote, and whether who wrote a comment may be named, in words. */
@Component
class QuotedView {

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Log log;
    private final Cases cases;
    private final People people;
    private final Quotations quotations;
    private final Consents consents;

    QuotedView(
            Tenancy tenancy,
            Layouts layouts,
            Log log,
            Cases cases,
            People people,
            Quotations quotations,
            Consents consents) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.log = log;
        this.cases = cases;
        this.people = people;
        this.quotations = quotations;
        this.consents = consents;
    }

    /** Which comment the answer quotes and which record keeps it; empty where it quotes none. */
    String of(Viewer viewer, Layout layout, Reply reply) {
        return tenancy.in(
                viewer.organisation(),
                () -> quotations.of(reply.id()).map(kept -> line(layout, kept)).orElse(""));
    }

    private String line(Layout layout, Quotations.Kept kept) {
        String number = cases.about(CaseKind.MODERATION.word(), kept.item())
                .map(Case::number)
                .orElse("");
        String words = String.join(" … ", kept.passages());
        Optional<Long> index = log.about(kept.item().toString()).stream()
                .filter(entry -> entry.id().equals(kept.entry()))
                .flatMap(entry -> Optional.ofNullable(entry.index()).stream())
                .findFirst();
        return index.map(one -> layout.text("answer.quoted", number, Long.toString(one), words))
                .orElseGet(() -> layout.text("answer.quoted.soon", number, words));
    }

    /** By whom, when and how it was noted that who wrote the comment may be named; empty where nobody has. */
    String consent(Viewer viewer, Layout layout, ItemId item) {
        return tenancy.in(
                viewer.organisation(),
                () -> consents.held(item)
                        .map(held -> layout.text(
                                "answer.consent.held",
                                people.names(List.of(held.notedBy())).getOrDefault(held.notedBy(), ""),
                                layouts.times(viewer).at(held.notedAt()).shortText(),
                                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                        .withLocale(layout.messages().locale())
                                        .format(held.givenOn()),
                                held.how()))
                        .orElse(""));
    }
}
