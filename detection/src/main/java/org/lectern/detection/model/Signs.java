package org.lectern.detection.model;

/** Marks of a text that folding takes away, counted in one pass. */
record Signs(
        int letters,
        int capitals,
        int digits,
        int questions,
        int exclamations,
        int quotes,
        int at,
        int hashes,
        int masks,
        int links,
        int ends) {

    static Signs of(String text) {
        int[] counts = new int[10];
        char last = ' ';
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            counts[0] += Character.isLetter(c) ? 1 : 0;
            counts[1] += Character.isUpperCase(c) ? 1 : 0;
            counts[2] += c >= '0' && c <= '9' ? 1 : 0;
            counts[3] += c == '?' ? 1 : 0;
            counts[4] += c == '!' ? 1 : 0;
            counts[5] += c == '"' || c == '“' || c == '”' || c == '«' || c == '»' ? 1 : 0;
            counts[6] += c == '@' ? 1 : 0;
            counts[7] += c == '#' ? 1 : 0;
            counts[8] += c == '*' && Character.isLetter(last) ? 1 : 0;
            counts[9] += (c == '/' && last == '/') || isDotted(text, at) ? 1 : 0;
            last = c;
        }
        return new Signs(
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                counts[6],
                counts[7],
                counts[8],
                counts[9],
                ending(text));
    }

    private static boolean isDotted(String text, int at) {
        return text.charAt(at) == '.'
                && at > 1
                && at + 2 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLowerCase(text.charAt(at + 1))
                && Character.isLowerCase(text.charAt(at + 2));
    }

    private static int ending(String text) {
        String end = text.stripTrailing();
        char last = end.isEmpty() ? ' ' : end.charAt(end.length() - 1);
        return last == '?' ? 1 : last == '!' ? 2 : last == '.' ? 3 : 0;
    }
}
