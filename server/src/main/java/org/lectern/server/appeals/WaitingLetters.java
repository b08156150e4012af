package org.lectern.server.appeals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Permission;
import org.lectern.server.attention.Waiting;
import org.lectern.server.attention.WaitingSource;
import org.lectern.server.web.Times;
import org.lectern.server.web.Viewer;
import org.lectern.server.words.Messages;
import org.springframework.stereotype.Component;

/** Letters that wait for a person who sends them. */
@Component
class WaitingLetters implements WaitingSource {

    private static final int ORDER = 26;

    private final Letters letters;

    WaitingLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public @Nullable Waiting waiting(Viewer viewer, Messages messages, Times times) {
        int count = viewer.may(Permission.DECIDE) ? letters.count(viewer.organisation()) : 0;
        return count == 0 ? null : new Waiting(ORDER, messages.text("digest.letters", count), List.of(), 0, "/letters");
    }
}
