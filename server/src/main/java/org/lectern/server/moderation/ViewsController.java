package org.lectern.server.moderation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.cases.Grouping;
import org.lectern.server.channels.Channels;
import org.lectern.server.database.Tenancy;
import org.lectern.server.inbox.Harmless;
import org.lectern.server.moderation.QueueQuery.Waited;
import org.lectern.server.moderation.pages.ViewsPage;
import org.lectern.server.policy.Policies;
import org.lectern.server.web.Flash;
import org.lectern.server.web.View;
import org.lectern.server.web.Viewer;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Layout.Notice;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The views that a team has saved, and how it works on its queue. */
@Controller
class ViewsController {

    private static final int LONGEST_NAME = 60;

    private final Tenancy tenancy;
    private final SavedViews saved;
    private final Harmless harmless;
    private final Channels channels;
    private final Policies policies;
    private final Team.Finder teams;
    private final PageParts parts;

    ViewsController(
            Tenancy tenancy,
            SavedViews saved,
            Harmless harmless,
            Channels channels,
            Policies policies,
            Team.Finder teams,
            PageParts parts) {
        this.tenancy = tenancy;
        this.saved = saved;
        this.harmless = harmless;
        this.channels = channels;
        this.policies = policies;
        this.teams = teams;
        this.parts = parts;
    }

    @GetMapping("/comments/views")
    View list(Viewer viewer) {
        viewer.require(Permission.READ);
        return page(viewer, null, null);
    }

    private View page(Viewer viewer, @Nullable String problem, @Nullable Field claim) {
        Layout layout = parts.layout(viewer, "views.title");
        return tenancy.in(viewer.organisation(), () -> {
            Team team = teams.of(viewer.organisation());
            boolean sets = viewer.may(Permission.MANAGE_PEOPLE) && !team.alone();
            Field minutes =
                    claim == null ? Field.of(String.valueOf(saved.claim().toMinutes())) : claim;
            return View.of(
                            "moderation/views.jte",
                            new ViewsPage(
                                    layout,
                                    saved.all().stream()
                                            .map(one -> new ViewsPage.Saved(
                                                    one.id().toString(),
                                                    one.name(),
                                                    one.query().href(null),
                                                    shows(viewer, layout, one.query(), team)))
                                            .toList(),
                                    viewer.may(Permission.DECIDE),
                                    problem,
                                    sets ? minutes : null,
                                    harmless.byLabel().entrySet().stream()
                                            .map(one -> new ViewsPage.Figure(
                                                    layout.text("label." + one.getKey()), one.getValue()))
                                            .toList()))
                    .withStatus(problem == null && (claim == null || claim.error() == null) ? 200 : 422);
        });
    }

    /** What a view shows, in words. */
    private String shows(Viewer viewer, Layout layout, QueueQuery query, Team team) {
        List<String> words = new ArrayList<>(List.of(layout.text("queue.view." + QueueQuery.word(query.list()))));
        channels.list(viewer.organisation()).stream()
                .filter(channel -> channel.id().value().equals(query.channel()))
                .forEach(channel -> words.add(channel.name()));
        String label = query.label();
        if (label != null && layout.messages().has("label." + label)) {
            words.add(layout.text("label." + label));
        }
        String clause = query.clause();
        if (clause != null) {
            var cited = policies.inForce(viewer.organisation()).rulebook().clause(clause);
            words.add(cited == null ? layout.text("views.clause-gone") : cited.place());
        }
        if (query.who() != null) {
            words.add(Objects.requireNonNullElse(team.name(query.who()), layout.text("views.person-gone")));
        }
        if (query.waited() != Waited.ANY) {
            words.add(layout.text("queue.waited." + QueueQuery.word(query.waited())));
        }
        if (query.grouping() != Grouping.NONE) {
            words.add(layout.text("queue.group." + QueueQuery.word(query.grouping())));
        }
        return String.join(" · ", words);
    }

    @PostMapping("/comments/views")
    Object add(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String in,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        String wrong = wrong(name);
        QueueQuery query = QueueQuery.parse(in);
        boolean added = wrong == null
                && tenancy.in(
                        viewer.organisation(),
                        () -> saved.add(viewer.organisation(), name.strip(), query, viewer.person()));
        if (!added) {
            return page(viewer, text(viewer, wrong == null ? "views.name.taken" : wrong, name.strip()), null);
        }
        say(viewer, request, "views.added", name.strip());
        return "redirect:" + query.at(null).href(null);
    }

    @PostMapping("/comments/views/{id}")
    Object rename(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        String wrong = wrong(name);
        if (wrong == null) {
            wrong = renamed(viewer, id, name.strip());
        }
        if (wrong != null) {
            return page(viewer, text(viewer, wrong, name.strip()), null);
        }
        say(viewer, request, "views.renamed", name.strip());
        return "redirect:/comments/views";
    }

    /** Renames the view; else the key of what is wrong. */
    private @Nullable String renamed(Viewer viewer, UUID id, String name) {
        try {
            if (!tenancy.in(viewer.organisation(), () -> saved.rename(id, name))) {
                throw new Refusal(Problem.NOT_FOUND);
            }
            return null;
        } catch (DuplicateKeyException _) {
            return "views.name.taken";
        }
    }

    @PostMapping("/comments/views/{id}/remove")
    String remove(Viewer viewer, @PathVariable UUID id, HttpServletRequest request) {
        viewer.require(Permission.DECIDE);
        tenancy.run(viewer.organisation(), () -> saved.remove(id));
        say(viewer, request, "views.removed");
        return "redirect:/comments/views";
    }

    @PostMapping("/comments/claims")
    Object claims(Viewer viewer, @RequestParam(defaultValue = "") String minutes, HttpServletRequest request) {
        viewer.require(Permission.MANAGE_PEOPLE);
        boolean readable = minutes.strip().matches("[0-9]{1,3}");
        int wanted = readable ? Integer.parseInt(minutes.strip()) : 0;
        if (wanted < SavedViews.SHORTEST_CLAIM || wanted > SavedViews.LONGEST_CLAIM) {
            String wrong = text(viewer, "views.claim.wrong", SavedViews.SHORTEST_CLAIM, SavedViews.LONGEST_CLAIM);
            return page(viewer, null, Field.wrong(minutes, wrong));
        }
        tenancy.run(viewer.organisation(), () -> saved.setClaim(viewer.organisation(), wanted));
        say(viewer, request, "views.claim.done", wanted);
        return "redirect:/comments/views";
    }

    private static @Nullable String wrong(String name) {
        return name.isBlank() ? "views.name.missing" : name.strip().length() > LONGEST_NAME ? "views.name.long" : null;
    }

    private String text(Viewer viewer, String key, Object... arguments) {
        return parts.layout(viewer, "views.title").text(key, arguments);
    }

    private void say(Viewer viewer, HttpServletRequest request, String key, Object... arguments) {
        Flash.notice(Notice.Kind.DONE, text(viewer, key, arguments)).keep(request);
    }
}
