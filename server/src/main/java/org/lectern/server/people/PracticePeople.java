package org.lectern.server.people;

import java.util.List;
import org.lectern.server.people.pages.SignInPage.PracticeGroup;
import org.lectern.server.words.Messages;

/** Invented people with invented passwords that the sign-in page of a demonstration offers; there is none otherwise. */
@FunctionalInterface
public interface PracticePeople {

    List<PracticeGroup> groups(Messages messages);
}
