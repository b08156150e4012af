package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.When;

/**
 * One's own passkeys; template people/passkeys.jte.
 *
 * @param possible whether browsers allow passkeys at this address
 * @param toMake what the browser asks the device for, as JSON, once the password was right; else null
 */
public record PasskeysPage(
        Layout layout,
        boolean possible,
        String address,
        String email,
        List<Key> keys,
        Field name,
        Field current,
        @Nullable String toMake) {

    public PasskeysPage {
        keys = List.copyOf(keys);
    }

    /** A passkey under the name that its owner gave it. */
    public record Key(String id, String name, When since, When used) {}
}
