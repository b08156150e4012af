package org.lectern.server.policy.pages;

import java.util.List;

/**
 * The text of a clause beside its forms; it can be changed there as well.
 *
 * @param action where it is sent
 * @param seen what tells whether somebody changed the clause meanwhile
 * @param wrong what is wrong with it, in sentences
 */
public record YamlBeside(String action, String seen, String yaml, List<String> wrong) {

    public YamlBeside {
        wrong = List.copyOf(wrong);
    }
}
