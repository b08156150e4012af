package org.lectern.server.moderation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.CaseList;
import org.lectern.server.cases.CaseLists;
import org.lectern.server.cases.Grouping;
import org.lectern.server.cases.Narrowed;
import org.lectern.server.cases.Queued;
import org.lectern.server.database.Tenancy;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Comments that somebody has handed over to a person, who has them until they decide or hand them on. */
@Component
class WaitingHanded implements WaitingSource {

    private static final int ORDER = 5;
    private static final int LINES = 5;
    private static final int MOST = 100;

    private final Tenancy tenancy;
    private final Clock clock;
    private final CaseLists lists;
    private final WaitingComments comments;

    WaitingHanded(Tenancy tenancy, Clock clock, CaseLists lists, WaitingComments comments) {
        this.tenancy = tenancy;
        this.clock = clock;
        this.lists = lists;
        this.comments = comments;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        return viewer.may(Permission.DECIDE)
                ? tenancy.in(viewer.organisation(), () -> handed(viewer, messages, times))
                        .orElse(null)
                : null;
    }

    private Optional<Waiting> handed(Viewer viewer, Messages messages, Times times) {
        CaseLists.Wanted mine = new CaseLists.Wanted(
                CaseKind.MODERATION.word(),
                CaseList.MINE,
                Narrowed.NOT,
                Grouping.NONE,
                viewer.person(),
                Set.of(),
                clock.instant());
        List<Case> handed = lists.page(mine, null, MOST).cases().stream()
                .filter(one -> one.standing().claimedUntil() == null)
                .map(Queued::about)
                .toList();
        return handed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Waiting(
                        ORDER,
                        messages.text("digest.handed", handed.size()),
                        comments.lines(viewer, handed.stream().limit(LINES).toList(), messages, times),
                        Math.max(0, handed.size() - LINES),
                        "/comments?view=mine"));
    }
}
