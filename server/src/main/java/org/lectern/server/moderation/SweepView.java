package org.lectern.server.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Act;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.attention.Veils;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.OrganisationId;
import org.lectern.server.database.Tenancy;
import org.lectern.server.moderation.SweepForm.Answer;
import org.lectern.server.moderation.pages.WillHappenFragment.Sweep;
import org.lectern.server.moderation.pages.WillHappenFragment.Swept;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Layout;
import org.springframework.stereotype.Component;

/** The others under a post in words: what is asked about them, and what was said. */
@Component
class SweepView {

    private final Tenancy tenancy;
    private final Sweeps sweeps;
    private final SweptRequests requests;
    private final Cases cases;
    private final PageParts parts;

    SweepView(Tenancy tenancy, Sweeps sweeps, SweptRequests requests, Cases cases, PageParts parts) {
        this.tenancy = tenancy;
        this.sweeps = sweeps;
        this.requests = requests;
        this.cases = cases;
        this.parts = parts;
    }

    /** What is asked about the others with the form as it stands; null where there are none. */
    @Nullable
    Sweep asked(Viewer viewer, Layout layout, Found found, DecisionForm form) {
        Act act = form.act();
        List<Found> others = sweeps.others(viewer, found, form);
        if (act == null || others.isEmpty()) {
            return null;
        }
        Veils veils = parts.veils(viewer);
        DecisionRequest request = Consequences.request(found, form, act);
        return new Sweep(
                others.stream()
                        .map(other -> swept(viewer, layout, veils, other, request, form.sweep()))
                        .toList(),
                others.size() == Sweeps.MOST);
    }

    private Swept swept(
            Viewer viewer, Layout layout, Veils veils, Found other, DecisionRequest request, SweepForm form) {
        String alone = requests.alone(viewer, other, request);
        Answer answer = form.about(other.about().number());
        boolean shown = answer.version().equals(other.version());
        return new Swept(
                other.about().number(),
                other.version(),
                PageParts.marked(other.item().text(), List.of(), null),
                ItemView.veil(veils, other.item(), other.noticed()),
                parts.when(viewer, other.item().writtenAt()),
                alone == null ? null : layout.text(alone),
                shown ? answer.says() : "",
                answer.why());
    }

    /** What is still to be said of the others, or null where all is said. */
    static @Nullable String unanswered(Layout layout, List<Found> others, SweepForm form) {
        boolean complete = others.stream()
                .allMatch(other -> form.about(other.about().number()).complete(other.version()));
        return complete ? null : layout.text("sweep.missing", others.size());
    }

    /** What goes with the decision, for whoever has taken it; empty where nothing does. */
    static String done(Layout layout, List<Found> others, SweepForm form) {
        long alike = others.stream()
                .filter(other -> form.about(other.about().number()).alike())
                .count();
        return alike == 0 ? "" : " " + layout.text("sweep.done", alike);
    }

    /** The entry about it, each of the others in a line. */
    List<String> lines(OrganisationId organisation, Layout layout, Map<String, @Nullable Object> values) {
        Map<String, String> alike = texts(values.get("alike"));
        Map<String, String> stay = texts(values.get("stay"));
        Map<UUID, Case> about = tenancy.in(
                organisation,
                () -> cases.about(
                        CaseKind.MODERATION.word(),
                        Stream.concat(alike.keySet().stream(), stay.keySet().stream())
                                .map(UUID::fromString)
                                .toList()));
        return Stream.concat(
                        alike.keySet().stream().map(item -> layout.text("fact.swept.alike", number(about, item))),
                        stay.entrySet().stream()
                                .map(one ->
                                        layout.text("fact.swept.stays", number(about, one.getKey()), one.getValue())))
                .toList();
    }

    private static String number(Map<UUID, Case> about, String item) {
        Case one = about.get(UUID.fromString(item));
        return one == null ? "" : one.number();
    }

    private static Map<String, String> texts(@Nullable Object value) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, text) -> texts.put(String.valueOf(key), Objects.toString(text, "")));
        }
        return texts;
    }
}
