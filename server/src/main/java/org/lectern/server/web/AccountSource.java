package org.lectern.server.web;

/** Offers a page about a person's own account; registered as a bean by the module that has it. */
@FunctionalInterface
public interface AccountSource {

    AccountPlace place(Viewer viewer);
}
