package org.lectern.server.web;

/** What a controller answers with: a template by name and the page record that it renders. */
public record View(String template, Object page, int status) {

    public static View of(String template, Object page) {
        return new View(template, page, 200);
    }

    public View withStatus(int other) {
        return new View(template, page, other);
    }
}
