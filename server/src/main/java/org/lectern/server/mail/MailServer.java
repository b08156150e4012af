package org.lectern.server.mail;

/** Where an organisation's mail goes out; the password is empty where the server asks for none. */
public record MailServer(String host, int port, Security security, String username, String password, String sender) {

    /** How the connection is protected. */
    public enum Security {
        /** TLS from the first byte, usually port 465. */
        TLS,
        /** TLS after STARTTLS, which is required, usually port 587. */
        STARTTLS,
        /** None; for a server on the same machine. */
        NONE
    }

    @Override
    public String toString() {
        return username + " at " + host + ":" + port;
    }
}
