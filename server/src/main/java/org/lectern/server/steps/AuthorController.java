package org.lectern.server.steps;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.FurtherSteps;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.Cases;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.ItemId;
import org.lectern.server.inbox.Items;
import org.lectern.server.log.Reads;
import org.lectern.server.people.People;
import org.lectern.server.steps.pages.AuthorPage;
import org.lectern.server.web.Flash;
import org.lectern.server.web.Layouts;
import org.lectern.server.web.Redirect;
import org.lectern.server.web.Texts;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was decided about an account before. It is shown to who asks for it from a case, and nowhere else: a comment is decided about by what
 * it says.
 */
@Controller
class AuthorController {

    private static final int LONGEST = 2000;

    private final Tenancy tenancy;
    private final Layouts layouts;
    private final Cases cases;
    private final Items items;
    private final Channels channels;
    private final People people;
    private final Reads reads;
    private final Counting counting;
    private final CountedView view;
    private final SamePersons persons;
    private final StepPolicy policy;
    private final Investigations investigations;
    private final GroundGone ground;

    AuthorController(
            Tenancy tenancy,
            Layouts layouts,
            Cases cases,
            Items items,
            Channels channels,
            People people,
            Reads reads,
            Counting counting,
            CountedView view,
            SamePersons persons,
            StepPolicy policy,
            Investigations investigations,
            GroundGone ground) {
        this.tenancy = tenancy;
        this.layouts = layouts;
        this.cases = cases;
        this.items = items;
        this.channels = channels;
        this.people = people;
        this.reads = reads;
        this.counting = counting;
        this.view = view;
        this.persons = persons;
        this.policy = policy;
        this.investigations = investigations;
        this.ground = ground;
    }

    /** What was sent and is to be mended. */
    private record Sent(@Nullable String error, Field why, Field other, Field sameWhy) {

        static final Sent NOTHING = new Sent(null, Field.empty(), Field.empty(), Field.empty());
    }

    @GetMapping("/authors/{number}")
    View page(Viewer viewer, @PathVariable String number) {
        Item item = item(viewer, number);
        tenancy.run(
                viewer.organisation(),
                () -> reads.record(
                        viewer.organisation(),
                        viewer.person().toString(),
                        "account-history",
                        item.id().toString()));
        return page(viewer, number, item, Sent.NOTHING);
    }

    private Item item(Viewer viewer, String number) {
        viewer.require(Permission.DECIDE);
        return numbered(viewer, number).orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    private Optional<Item> numbered(Viewer viewer, String number) {
        return tenancy.in(
                viewer.organisation(),
                () -> cases.numbered(number)
                        .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                        .map(one -> items.get(new ItemId(one.subject()))));
    }

    @PostMapping("/authors/{number}/investigation")
    Object open(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") List<String> decision,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        Item item = item(viewer, number);
        List<Counted> cited = counting.about(viewer.organisation(), Account.of(item)).stream()
                .filter(one -> one.standing().counts())
                .filter(one -> decision.contains(one.decision().id().toString()))
                .toList();
        boolean wrong = why.isBlank() || why.length() > LONGEST;
        boolean offered = policy.any(viewer.organisation());
        if (!offered || cited.isEmpty() || wrong) {
            Sent sent = new Sent(
                    !offered ? text("steps.policy-none") : cited.isEmpty() ? text("steps.open.none") : null,
                    wrong ? Field.wrong(why, text("steps.reason.missing")) : Field.of(why),
                    Field.empty(),
                    Field.empty());
            return page(viewer, number, item, sent).withStatus(422);
        }
        Investigation opened = investigations.open(viewer, item, cited, why.strip());
        say(request, "steps.opened", opened.number());
        return Redirect.to("/steps/" + opened.number());
    }

    @PostMapping("/authors/{number}/same")
    Object same(
            Viewer viewer,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String why,
            HttpServletRequest request) {
        Item item = item(viewer, number);
        Optional<Item> otherItem = numbered(viewer, other.strip());
        boolean wrong = why.isBlank() || why.length() > LONGEST;
        if (otherItem.isEmpty() || wrong) {
            Sent sent = new Sent(
                    null,
                    Field.empty(),
                    otherItem.isEmpty() ? Field.wrong(other, text("steps.same.unknown")) : Field.of(other),
                    wrong ? Field.wrong(why, text("steps.reason.missing")) : Field.of(why));
            return page(viewer, number, item, sent).withStatus(422);
        }
        boolean first =
                persons.find(viewer.organisation(), item, Account.of(otherItem.get()), why.strip(), viewer.person());
        say(request, first ? "steps.same.done" : "steps.same.before");
        return Redirect.to("/authors/" + number);
    }

    @PostMapping("/authors/{number}/same/{id}/revoke")
    Object revoke(
            Viewer viewer,
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Item item = item(viewer, number);
        if (reason.isBlank() || reason.length() > LONGEST) {
            Sent sent = new Sent(text("steps.reason.missing"), Field.empty(), Field.empty(), Field.empty());
            return page(viewer, number, item, sent).withStatus(422);
        }
        boolean first = tenancy.in(viewer.organisation(), () -> {
            boolean done = persons.revoke(viewer.organisation(), item, id, reason.strip(), viewer.person());
            if (done) {
                ground.takenApart(viewer.organisation());
            }
            return done;
        });
        say(request, first ? "steps.same.revoked" : "steps.before");
        return Redirect.to("/authors/" + number);
    }

    private View page(Viewer viewer, String number, Item item, Sent sent) {
        Layout layout = layouts.of(viewer, "steps.author");
        Account account = Account.of(item);
        FurtherSteps asked = policy.of(viewer.organisation());
        List<Counted> counted = counting.about(viewer.organisation(), account);
        long upheld = counted.stream().filter(one -> one.standing().counts()).count();
        String open = investigations
                .about(viewer.organisation(), account)
                .map(Investigation::number)
                .orElse(null);
        return View.of(
                "steps/author.jte",
                new AuthorPage(
                        layout,
                        number,
                        Texts.named(account.name()),
                        channel(viewer, account),
                        account.nameOnly(),
                        view.lines(viewer, layout, counted),
                        asked.steps().isEmpty()
                                ? layout.text("steps.policy-none")
                                : layout.text("steps.sum", upheld, asked.within(), asked.decisions()),
                        found(viewer, layout, account),
                        open,
                        open == null && upheld > 0 && !asked.steps().isEmpty(),
                        sent.error(),
                        sent.why(),
                        sent.other(),
                        sent.sameWhy()));
    }

    private List<AuthorPage.Found> found(Viewer viewer, Layout layout, Account account) {
        return tenancy.in(
                viewer.organisation(),
                () -> persons.about(account).stream()
                        .map(one -> found(viewer, layout, account, one))
                        .toList());
    }

    private AuthorPage.Found found(Viewer viewer, Layout layout, Account account, SamePerson one) {
        Account other = one.one().equals(account) ? one.other() : one.one();
        UUID revokedBy = one.revokedBy();
        return new AuthorPage.Found(
                one.id().toString(),
                Texts.named(other.name()),
                channel(viewer, other),
                one.why(),
                layout.text(
                        "steps.same.by",
                        name(one.foundBy()),
                        layouts.times(viewer).at(one.foundAt()).shortText()),
                revokedBy == null ? "" : layout.text("steps.same.taken-back", name(revokedBy), one.revokedWhy()));
    }

    private String name(UUID person) {
        return people.names(List.of(person)).getOrDefault(person, "");
    }

    private String channel(Viewer viewer, Account account) {
        return channels.get(viewer.organisation(), account.channel()).name();
    }

    private String text(String key) {
        return layouts.messages().text(key);
    }

    private void say(HttpServletRequest request, String key, Object... arguments) {
        Flash.notice(Notice.Kind.DONE, layouts.messages().text(key, arguments)).keep(request);
    }
}
