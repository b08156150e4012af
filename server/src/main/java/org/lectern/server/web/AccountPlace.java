package org.lectern.server.web;

/**
 * A page about a person's own account, as a module offers it.
 *
 * @param order places stand from low to high: messages 10, e-mail and veils 20
 * @param titleKey of the message file
 * @param says in one sentence how it stands now, already in words
 * @param linkKey of the message file
 */
public record AccountPlace(int order, String titleKey, String says, String href, String linkKey) {}
