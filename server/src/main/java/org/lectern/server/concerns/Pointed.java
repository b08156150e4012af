package org.lectern.server.concerns;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.springframework.stereotype.Component;

/** Finds the comment that somebody points at. Runs in the transaction that is open for the organisation. */
@Component
class Pointed {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String LAST_SIGNS = "[.,;:!?)\\]]+$";
    private static final int MOST = 5;

    private final Items items;
    private final Cases cases;

    Pointed(Items items, Cases cases) {
        this.items = items;
        this.cases = cases;
    }

    /** The comment whose own address stands in the text; empty where none does, or one that several share. */
    Optional<UUID> in(String place) {
        List<String> addresses = ADDRESS.matcher(place)
                .results()
                .map(found -> found.group().replaceAll(LAST_SIGNS, ""))
                .distinct()
                .limit(MOST)
                .toList();
        List<Item> found = addresses.isEmpty() ? List.of() : items.at(addresses);
        return found.size() == 1 ? Optional.of(found.getFirst().id().value()) : Optional.empty();
    }

    /** The comment whose case has this number. */
    Optional<UUID> numbered(String number) {
        return cases.numbered(number)
                .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                .map(Case::subject);
    }
}
