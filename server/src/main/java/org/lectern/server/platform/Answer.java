package org.lectern.server.platform;

/** What a platform answered to a question. */
public sealed interface Answer<T> {

    /** It answered. */
    record Received<T>(T value) implements Answer<T> {}

    /** It did not, or not as it should. */
    record Failed<T>(Failure failure) implements Answer<T> {}
}
