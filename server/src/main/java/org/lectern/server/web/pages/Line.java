package org.lectern.server.web.pages;

/**
 * A sentence that may be in another language than the page.
 *
 * @param lang its language as a tag of BCP 47
 */
public record Line(String text, String lang) {}
