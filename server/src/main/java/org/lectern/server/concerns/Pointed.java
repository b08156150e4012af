package org.lectern.server.concerns;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.lectern.rulebook.CaseKind;
import org.lectern.server.cases.Case;
import org.lectern.server.cases.Cases;
import org.lectern.server.inbox.Item;
import org.lectern.server.inbox.Items;
import org.lectern.server.inbox.SameWords;
import org.springframework.stereotype.Component;

/** Finds the comment that somebody points at. Runs in the transaction that is open for the organisation. */
@Component
class Pointed {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String LAST_SIGNS = "[.,;:!?)\\]]+$";
    private static final int MOST = 5;
    // Each passage ends at the next mark, whichever it is: a stranger's words are read once.
    private static final Pattern MARKED =
            Pattern.compile("[\"\u201C\u201E\u00AB]([^\"\u201C\u201E\u201D\u00AB\u00BB]++)[\"\u201C\u201D\u00BB]");
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_PASSAGES = 20;

    private final Items items;
    private final Cases cases;
    private final SameWords same;

    Pointed(Items items, Cases cases, SameWords same) {
        this.items = items;
        this.cases = cases;
        this.same = same;
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

    /**
     * Comments that say what somebody pasted, line by line or between quotation marks: a person says which is meant. Short words are said
     * too often to point at anything.
     */
    List<Item> pasted(String told) {
        Set<String> passages = new LinkedHashSet<>();
        passages.add(told);
        told.lines().forEach(passages::add);
        passages.addAll(quoted(told));
        List<String> enough = passages.stream()
                .map(String::strip)
                .filter(passage -> passage.split("\\s+", -1).length >= FEWEST_WORDS)
                .limit(MOST_PASSAGES)
                .toList();
        return same.saying(enough, MOST);
    }

    /** What stands between quotation marks. */
    static List<String> quoted(String told) {
        return MARKED.matcher(told)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    /** The comment whose case has this number. */
    Optional<UUID> numbered(String number) {
        return cases.numbered(number)
                .filter(one -> one.kind().equals(CaseKind.MODERATION.word()))
                .map(Case::subject);
    }
}
