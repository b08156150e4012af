package org.lectern.server.procedures;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.CaseKind;
import org.lectern.rulebook.Permission;
import org.lectern.rulebook.Trigger;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.database.Tenancy;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.springframework.stereotype.Component;

/** Comments that something is said of, by the number of the case in which each is decided. */
@Component
class Comments {

    private static final String MODERATION = CaseKind.MODERATION.word();

    private final Tenancy tenancy;
    private final Cases cases;

    Comments(Tenancy tenancy, Cases cases) {
        this.tenancy = tenancy;
        this.cases = cases;
    }

    /** The comment with this number; null where none is named. @throws Refusal where the viewer may read none of that number */
    @Nullable
    UUID of(Viewer viewer, String number) {
        if (number.isEmpty()) {
            return null;
        }
        viewer.require(Permission.READ);
        return tenancy.in(viewer.organisation(), () -> cases.numbered(number))
                .filter(one -> one.kind().equals(MODERATION))
                .map(Case::subject)
                .orElseThrow(() -> new Refusal(Problem.NOT_FOUND));
    }

    /** As above. @throws Refusal also where nobody says that of a comment */
    @Nullable
    UUID of(Viewer viewer, Trigger trigger, String number) {
        if (!number.isEmpty() && !trigger.ofComment()) {
            throw new Refusal(Problem.NOT_FOUND);
        }
        return of(viewer, number);
    }

    /** Where the comment is read that a matter is about; empty where it is about none, or the viewer may read none. */
    Optional<String> place(Viewer viewer, Matter matter) {
        UUID about = matter.about();
        return about == null || !viewer.may(Permission.READ)
                ? Optional.empty()
                : tenancy.in(viewer.organisation(), () -> cases.about(MODERATION, about))
                        .map(one -> "/comments/" + one.number());
    }
}
