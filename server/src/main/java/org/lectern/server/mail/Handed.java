package org.lectern.server.mail;

/** What became of handing one message to a mail server. */
public sealed interface Handed {

    /** The server took it. */
    record Taken() implements Handed {}

    /** Not this time, as {@code problem} says in one line; it can be tried again. */
    record NotYet(String problem) implements Handed {}

    /** Never to this address, as {@code problem} says in one line. */
    record Refused(String problem) implements Handed {}
}
