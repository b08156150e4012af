package org.lectern.detection.model;

/**
 * What the models see of a comment.
 *
 * @param letters the text in folded form, of which the first {@code length} count; it begins and ends with a space
 * @param starts where in the text each word begins, at the index of its first letter
 * @param ends where in the text each word ends, at the index of its last letter
 * @param text the text as given
 * @param post the folded post, empty where none is known
 * @param author the folded name and handle of the author
 * @param hints what the lists and rules noticed, as numbers that {@link Hints} gives
 */
public record Reading(
        char[] letters, int[] starts, int[] ends, int length, String text, String post, String author, int[] hints) {}
