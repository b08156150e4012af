package org.lectern.server.moderation;

/** How a person shows that a task is done. */
public sealed interface Proof {

    /** The address at which it can be seen. */
    record Link(String address) implements Proof {}

    /** A picture of the screen. */
    record Picture(byte[] bytes) implements Proof {}

    /** Their word alone. */
    record Word() implements Proof {}
}
