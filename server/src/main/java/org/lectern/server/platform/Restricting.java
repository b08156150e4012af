package org.lectern.server.platform;

/** What became of asking a platform to keep an account from commenting, or to set it free. */
public sealed interface Restricting {

    /** The platform, asked again, says that the account stands as wanted. */
    record Done() implements Restricting {}

    /** It did not happen, or nobody knows: look again before anything is repeated. */
    record NotYet(Failure failure) implements Restricting {}

    /** No program can do it there: a person has to, and says when it is done. */
    record HandedToPerson() implements Restricting {}

    /** The platform has no such thing. */
    record Unsupported() implements Restricting {}

    /** The platform said no. */
    record Refused(Failure failure) implements Restricting {}
}
