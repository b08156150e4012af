package org.lectern.detection;

import java.util.List;

/**
 * The library's own whole name. Nobody else goes by it, written as the library writes it or so that it only looks like it.
 *
 * @param words folded, so that letters of other alphabets are those that they look like
 */
record OwnName(List<String> words) {

    static OwnName of(String name) {
        return new OwnName(List.of(Folded.phrase(name).split(" ")));
    }

    /** Whether it is the author's name or handle, with a letter or two changed at most in each longer word. */
    boolean isThatOf(List<String> name, List<String> handle) {
        return isNear(name) || isNear(handle) || String.join("", handle).equals(String.join("", words));
    }

    private boolean isNear(List<String> other) {
        if (other.size() != words.size()) {
            return false;
        }
        for (int at = 0; at < words.size(); at++) {
            if (!OrganisationName.isNear(words.get(at), other.get(at))) {
                return false;
            }
        }
        return true;
    }
}
