package org.lectern.server.practice;

/** One library's blog on the practice platform; {@code id} is a word for addresses. */
public record PracticeBlog(String id, String name) {

    public static final PracticeBlog CADOTT = new PracticeBlog("cadott", "Cadott Community Library");
    public static final PracticeBlog ECRL = new PracticeBlog("ecrl", "East Central Regional Library");
}
