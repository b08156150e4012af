package org.lectern.server.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports for servers that bind them some seconds later. They lie below those that the system gives to whoever connects or asks for any,
 * so that nothing takes one meanwhile; no two are the same.
 */
public final class FreePorts {

    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;

    /** Where this process begins, for several that run beside each other. */
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private FreePorts() {}

    /** A free port. */
    public static int one() {
        return firstOf(1);
    }

    /** The first of several free ports in a row. */
    public static int firstOf(int several) {
        while (true) {
            int first = FIRST + NEXT.getAndAdd(several) % (COUNT - several);
            if (free(first, several)) {
                return first;
            }
        }
    }

    private static boolean free(int port, int several) {
        if (several == 0) {
            return true;
        }
        try (ServerSocket _ = new ServerSocket(port)) {
            return free(port + 1, several - 1);
        } catch (IOException _) {
            return false;
        }
    }
}
