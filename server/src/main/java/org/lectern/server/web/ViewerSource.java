package org.lectern.server.web;

import org.jspecify.annotations.Nullable;

/** Says who is signed in on this request; implemented by the module that knows people. */
@FunctionalInterface
public interface ViewerSource {

    /**
     * The viewer with the permissions they have at this moment, or null where nobody is signed in. From then on the request is answered in the
     * words of their organisation.
     */
    @Nullable
    Viewer viewer();
}
