package org.lectern.server.practice;

import java.time.Instant;

/**
 * What an invented patron will write, and when.
 *
 * @param number counts from 1
 * @param post the place in {@link PatronPosts#ALL} of the post that it is about
 */
public record Script(int number, int post, String author, Manner manner, String text, Instant at) {}
