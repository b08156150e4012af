package org.lectern.server.practice;

import java.time.Instant;

/** A post of a practice blog. */
public record PracticePost(long id, PracticeBlog blog, String title, String text, String by, Instant at) {}
