package org.lectern.server.moderation.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Option;

/**
 * By what a list of the queue is narrowed and grouped; sent by GET, template moderation/narrow.jte.
 *
 * @param view the list
 * @param who those who may have a case; empty where nobody else decides
 * @param groups empty where the list has no groups
 * @param active whether something is chosen
 * @param all the address of the list as a whole
 * @param save the query that can be saved under a name, or null where it cannot
 */
public record NarrowForm(
        String view,
        List<Option> channels,
        List<Option> labels,
        List<Option> clauses,
        List<Option> who,
        List<Option> waited,
        List<Option> groups,
        boolean active,
        String all,
        @Nullable String save) {

    public NarrowForm {
        channels = List.copyOf(channels);
        labels = List.copyOf(labels);
        clauses = List.copyOf(clauses);
        who = List.copyOf(who);
        waited = List.copyOf(waited);
        groups = List.copyOf(groups);
    }
}
