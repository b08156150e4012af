package org.lectern.server.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lectern.server.words.Refusal;

/** Says who is signed in on this request; implemented by the module that knows people. */
public interface ViewerSource {

    /**
     * The viewer with the permissions they have at this moment, or null where nobody is signed in. From then on the request is answered in the
     * words of their organisation.
     */
    @Nullable
    Viewer viewer();

    /**
     * Makes what only reads for whoever is signed in: who that is and what they are shown is read in one transaction of their organisation.
     *
     * @throws Refusal where nobody is signed in
     */
    <T> T reading(Function<Viewer, T> page);
}
