package org.lectern.server.web;

import java.util.List;
import org.lectern.server.web.pages.ShownText;

/** Offers what a person of the library should read about their own use; registered as a bean by whoever knows the policy. */
@FunctionalInterface
public interface StaffTexts {

    List<ShownText> of(Viewer viewer);
}
