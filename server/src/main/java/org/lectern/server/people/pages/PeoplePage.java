package org.lectern.server.people.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lectern.server.web.pages.Field;
import org.lectern.server.web.pages.Layout;
import org.lectern.server.web.pages.Option;

/** Who belongs to the organisation and what they may do; template people/people.jte. */
public record PeoplePage(
        Layout layout,
        List<Member> members,
        List<Role> roles,
        @Nullable Newcomer newcomer) {

    public PeoplePage {
        members = List.copyOf(members);
        roles = List.copyOf(roles);
    }

    /**
     * One person of the organisation.
     *
     * @param note as "Has not set a password yet", or null
     * @param waits whether the note is about something that has yet to be done
     * @param instead for whom they stand in now, and until when
     * @param open where their title is changed or their work here ended; null for who may not, and for oneself
     * @param link where a new link is asked for; null for who may not, and for oneself
     */
    public record Member(
            String name,
            String email,
            String role,
            boolean you,
            @Nullable String note,
            boolean waits,
            List<String> instead,
            @Nullable String open,
            @Nullable String link) {

        public Member {
            instead = List.copyOf(instead);
        }
    }

    /**
     * The form with which somebody is added; null for who may not.
     *
     * @param wrongRole what is wrong about the chosen role, or null
     */
    public record Newcomer(
            Field name,
            Field email,
            List<Option> roles,
            @Nullable String wrongRole) {

        public Newcomer {
            roles = List.copyOf(roles);
        }
    }

    /**
     * A role of the policy in force.
     *
     * @param may what it may do, each a short sentence
     * @param source the clause that gives it, in words, or null
     */
    public record Role(
            String title, List<String> may, @Nullable String source) {

        public Role {
            may = List.copyOf(may);
        }
    }
}
