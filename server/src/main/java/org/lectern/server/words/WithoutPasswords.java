package org.lectern.server.words;

/** A text that may quote the address of a database, without the passwords in it. */
public final class WithoutPasswords {

    private WithoutPasswords() {}

    public static String of(String text) {
        return text.replaceAll("(?i)(password=)[^&\\s]*", "$1...").replaceAll("//[^/?\\s]*@", "//...@");
    }
}
