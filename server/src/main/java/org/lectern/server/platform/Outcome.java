package org.lectern.server.platform;

/** What became of a change that was asked of a platform. */
public sealed interface Outcome {

    /** The platform, asked again, says that the comment stands as wanted. */
    record Done(PlatformStatus readBack) implements Outcome {}

    /** It accepted the change and does not show it yet; read back later, do not repeat. */
    record Pending() implements Outcome {}

    /** Nobody knows whether it happened; read back before anything is repeated. */
    record Unknown(Failure failure) implements Outcome {}

    /** It certainly did not happen, and may be tried again. */
    record NotDone(Failure failure) implements Outcome {}

    /** No program can do it there: a person has to, and says when it is done. */
    record HandedToPerson() implements Outcome {}

    /** The platform cannot do this. */
    record Unsupported(PlatformStatus nearest) implements Outcome {}

    /** The platform said no. */
    record Refused(Failure failure) implements Outcome {}
}
