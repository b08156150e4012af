package org.lectern.server.publishing;

import java.util.List;
import org.lectern.server.web.Viewer;

/** The last line of an answer, which says who speaks: a person with their title, or for safety the title alone; the library always. */
final class Signatures {

    private Signatures() {}

    /** What the viewer can sign with, the fullest first. */
    static List<String> of(Viewer viewer) {
        String office = viewer.roleTitle() + ", " + viewer.organisationName();
        return List.of(viewer.name() + ", " + office, office);
    }

    /** Whether a signature says who writes, by name or by their role, and for which organisation. */
    static boolean saysWho(Viewer viewer, String signature) {
        return signature.contains(viewer.organisationName())
                && (saysName(viewer, signature) || signature.contains(viewer.roleTitle()));
    }

    static boolean saysName(Viewer viewer, String signature) {
        return signature.contains(viewer.name());
    }

    /** The signature chosen, or the first where it is none of the viewer's. */
    static String chosen(Viewer viewer, String signature) {
        List<String> own = of(viewer);
        return own.contains(signature) ? signature : own.getFirst();
    }
}
