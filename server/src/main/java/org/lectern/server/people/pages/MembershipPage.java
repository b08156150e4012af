package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/**
 * What one person is here, to be changed or ended; template people/membership.jte.
 *
 * @param address where its forms go, before {@code /role} and {@code /end}
 * @param wrongRole why the title stayed as it was, or null
 * @param wrongEnd why they still work here, or null
 */
public record MembershipPage(
        Layout layout,
        String address,
        String name,
        String title,
        List<Option> roles,
        @Nullable String wrongRole,
        @Nullable String wrongEnd) {

    public MembershipPage {
        roles = List.copyOf(roles);
    }
}
