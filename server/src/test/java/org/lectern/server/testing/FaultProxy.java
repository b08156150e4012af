package org.lectern.server.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Stands before a real server and does what networks and servers do on bad days: one rule for each request, all requests recorded. */
public final class FaultProxy implements AutoCloseable {

    private static final Duration DRIP = Duration.ofMillis(20);

    private final ServerSocket listening;
    private final URI upstream;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final boolean renaming;
    private volatile Function<Request, Fault> rule = request -> new Fault.Pass();

    private FaultProxy(ServerSocket listening, URI upstream, boolean renaming) {
        this.listening = listening;
        this.upstream = upstream;
        this.renaming = renaming;
    }

    /** Listens on a free port of this machine, passing everything on to the server. */
    public static FaultProxy before(URI upstream) {
        return start(upstream, false);
    }

    /** The same before a server that answers to its own name only: each request is passed on under that. */
    public static FaultProxy inTheNameOf(URI upstream) {
        return start(upstream, true);
    }

    private static FaultProxy start(URI upstream, boolean renaming) {
        try {
            FaultProxy proxy =
                    new FaultProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), upstream, renaming);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort());
    }

    /** What to do with each request from now on. */
    public void rule(Function<Request, Fault> given) {
        rule = given;
    }

    /** What was asked, in the order of arrival. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One request for each connection; a client that hangs up ends it. */
    private void serve(Socket client) {
        try (client) {
            Request request = Request.from(client.getInputStream());
            if (request.target().isEmpty()) {
                return;
            }
            requests.add(request);
            carryOut(rule.apply(request), request, client.getOutputStream());
        } catch (IOException e) {
            // The client has gone, which is its right.
        }
    }

    private void carryOut(Fault fault, Request request, OutputStream client) throws IOException {
        switch (fault) {
            case Fault.Pass() -> client.write(last(forward(request)));
            case Fault.Says(String answer) -> client.write(answer.getBytes(StandardCharsets.UTF_8));
            case Fault.Drips(String answer) -> drip(answer, client);
            case Fault.Silence() -> {}
            case Fault.CutAfter(int bytes) -> client.write(forward(request), 0, bytes);
            case Fault.ForwardThen(Fault then) -> {
                forward(request);
                carryOut(then, request, client);
            }
            case Fault.HeldUntil(CountDownLatch released, Fault then) -> {
                await(released);
                carryOut(then, request, client);
            }
            case Fault.Rewritten(UnaryOperator<byte[]> body) -> client.write(last(rewritten(forward(request), body)));
        }
    }

    private static void await(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void drip(String answer, OutputStream client) throws IOException {
        for (byte one : answer.getBytes(StandardCharsets.UTF_8)) {
            client.write(one);
            client.flush();
            LockSupport.parkNanos(DRIP.toNanos());
        }
    }

    private byte[] forward(Request request) throws IOException {
        try (Socket server = new Socket(upstream.getHost(), upstream.getPort())) {
            server.getOutputStream().write(renaming ? request.to(upstream).bytes() : request.bytes());
            return server.getInputStream().readAllBytes();
        }
    }

    // The connection closes after it; a client that does not know would ask its next question on it, and be cut off.
    private static byte[] last(byte[] answer) {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        return head < 0 || text.substring(0, head).toLowerCase(Locale.ROOT).contains("\r\nconnection:")
                ? answer
                : text.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] rewritten(byte[] answer, UnaryOperator<byte[]> change) {
        int end = new String(answer, StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n") + 4;
        byte[] body = change.apply(java.util.Arrays.copyOfRange(answer, end, answer.length));
        String head = new String(answer, 0, end, StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.replaceAll("(?i)content-length:.*\r\n", "").getBytes(StandardCharsets.ISO_8859_1));
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What happens to a request. */
    public sealed interface Fault {

        /** Nothing bad. */
        record Pass() implements Fault {}

        /** This is sent, byte for byte; the server hears of nothing. */
        record Says(String answer) implements Fault {}

        /** The same, a byte at a time. */
        record Drips(String answer) implements Fault {}

        /** The connection closes without a byte. */
        record Silence() implements Fault {}

        /** The server's answer, ended early. */
        record CutAfter(int bytes) implements Fault {}

        /** The server does what was asked; the client gets something else. */
        record ForwardThen(Fault then) implements Fault {}

        /** Nothing until somebody lets go. */
        record HeldUntil(CountDownLatch released, Fault then) implements Fault {}

        /** The server's answer with another body. */
        record Rewritten(UnaryOperator<byte[]> body) implements Fault {}

        /** A whole answer with a status and a body of the type. */
        static Fault status(int status, String type, String body, String... headers) {
            String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
            return new Says("HTTP/1.1 " + status + " Status\r\nContent-Type: " + type
                    + "\r\nConnection: close\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                    + "\r\n" + more + "\r\n" + body);
        }
    }

    /** A request as it came; {@code bytes} is all of it, with its connection marked to be closed. */
    public record Request(String method, String target, String head, String body) {

        static Request from(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                int one = in.read();
                if (one < 0) {
                    return new Request("", "", "", "");
                }
                head.append((char) one);
            }
            String[] first = head.substring(0, head.indexOf("\r\n")).split(" ", 3);
            String length = head.toString().replaceAll("(?is).*\r\ncontent-length: *(\\d+).*", "$1");
            byte[] body = in.readNBytes(length.matches("\\d+") ? Integer.parseInt(length) : 0);
            return new Request(first[0], first[1], head.toString(), new String(body, StandardCharsets.ISO_8859_1));
        }

        Request to(URI server) {
            String host = "\r\nHost: " + server.getAuthority();
            return new Request(method, target, head.replaceFirst("(?i)\r\nhost:[^\r]*", host), body);
        }

        byte[] bytes() {
            // What is meant for the next hop only is not passed on (RFC 9110, 7.6.1).
            String closing = head.replaceAll("(?i)\r\n(connection|upgrade|http2-settings):[^\r]*", "")
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n");
            return (closing + body).getBytes(StandardCharsets.ISO_8859_1);
        }
    }
}
