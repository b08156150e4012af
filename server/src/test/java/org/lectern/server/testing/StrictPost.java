package org.lectern.server.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server that refuses one recipient for good, and takes every other message. */
public final class StrictPost implements AutoCloseable {

    private final ServerSocket door;
    private final String refused;

    private StrictPost(ServerSocket door, String refused) {
        this.door = door;
        this.refused = refused;
    }

    public static StrictPost refusing(String recipient) {
        try {
            StrictPost post = new StrictPost(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), recipient);
            Thread.startVirtualThread(post::open);
            return post;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    private void open() {
        while (!door.isClosed()) {
            try {
                Socket guest = door.accept();
                Thread.startVirtualThread(() -> serve(guest));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void serve(Socket guest) {
        try (guest;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(guest.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = guest.getOutputStream();
            say(out, "220 here");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    read(in);
                }
                boolean no = line.startsWith("RCPT") && line.contains(refused);
                say(
                        out,
                        no
                                ? "550 5.1.1 <" + refused + ">: Recipient address rejected: User unknown"
                                : line.startsWith("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException _) {
            // Whoever came has gone.
        }
    }

    private static void read(BufferedReader in) throws IOException {
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
