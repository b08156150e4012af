package org.lectern.server.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.lectern.rulebook.Permission;
import org.lectern.server.words.Messages;

/** What a role may do, in short sentences. */
final class PermissionWords {

    private PermissionWords() {}

    static List<String> of(Messages messages, Collection<Permission> permissions) {
        return Arrays.stream(Permission.values())
                .filter(permissions::contains)
                .map(permission -> messages.text("permission." + permission.word()))
                .toList();
    }
}
