package org.lectern.server.people;

import java.time.ZoneId;
import java.util.List;
import org.lectern.server.words.Messages;

/** For whom somebody stands in now, in words. */
final class StandIns {

    private StandIns() {}

    static List<String> of(Messages messages, Member member, ZoneId zone) {
        return member.delegations().stream()
                .map(one -> messages.text("designees.until.says", one.title(), Days.last(one.end(), zone)))
                .toList();
    }
}
