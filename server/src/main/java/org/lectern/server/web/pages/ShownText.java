package org.lectern.server.web.pages;

/** A text that the policy wants shown, and the place in the policy that it comes from. */
public record ShownText(String text, String from) {}
