package org.lectern.server.platform;

/** What became of words of the library's own that were to be written on a platform. */
public sealed interface Posted {

    /** They stand there, read back. */
    record Written(ReceivedComment readBack) implements Posted {}

    /** Nobody knows whether they stand there; look before anything is written again. */
    record Unknown(Failure failure) implements Posted {}

    /** They certainly do not stand there, and may be tried again. */
    record NotWritten(Failure failure) implements Posted {}

    /** The platform said no. */
    record Refused(Failure failure) implements Posted {}
}
