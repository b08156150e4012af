package org.lectern.server.platform;

import java.net.URI;

/** How a connector reaches one account: the address of the site and a sign-in of the platform. Never printed with its password. */
public record Access(URI address, String username, String password) {

    @Override
    public String toString() {
        return username + " at " + address;
    }
}
