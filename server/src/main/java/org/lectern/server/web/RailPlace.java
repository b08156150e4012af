package org.lectern.server.web;

import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;

/**
 * One place of the rail as a module offers it.
 *
 * @param order places stand from low to high: Comments 10, By hand 20, Channels 30, People 40, Policy 50, Record 60, Messages 80, Settings 90
 * @param icon a name of the sprite without its prefix
 * @param labelKey of the message file
 * @param waits what waits there; nothing shows no number
 * @param empty whether the place is there while nothing waits
 * @param needed what a person must be permitted to see the place, or null for everybody who is signed in
 */
public record RailPlace(
        int order,
        String icon,
        String labelKey,
        String href,
        Waits waits,
        boolean empty,
        @Nullable Permission needed) {

    /** The highest number that the rail shows; where more waits it says so, and nobody needs to count them. */
    public static final int COUNTED = 999;

    public RailPlace(int order, String icon, String labelKey, String href, Waits waits, @Nullable Permission needed) {
        this(order, icon, labelKey, href, waits, true, needed);
    }

    public RailPlace(int order, String icon, String labelKey, String href, int waiting, @Nullable Permission needed) {
        this(order, icon, labelKey, href, Waits.known(waiting), needed);
    }
}
