package org.lectern.server.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A real Keycloak with the realm of {@code src/test/keycloak}, unpacked into a fresh folder and ended with {@link #close}. */
public final class KeycloakServer implements AutoCloseable {

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", "."), "src/test/keycloak").toAbsolutePath();
    private static final Path ZIP = Path.of(System.getProperty("basedir", "."), "target/keycloak/keycloak.zip");
    private static final Pattern ACTION = Pattern.compile("action=\"([^\"]+)\"");
    private static final int SECONDS = 180;

    private final Path folder;
    private final int port;
    private final Process process;

    private KeycloakServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Starts one. Throws, naming the command that fetches it, where it is not there. */
    public static KeycloakServer start() {
        if (!Files.exists(ZIP)) {
            throw new IllegalStateException("A real Keycloak is needed and " + ZIP
                    + " is missing. ./lectern test fetches it, and so does: tools/keycloak");
        }
        try {
            Path folder = Files.createTempDirectory("lectern-keycloak");
            Path home = unpack(folder);
            Path realm = Files.createDirectories(home.resolve("data/import")).resolve("realm.json");
            Files.copy(SOURCES.resolve("realm.json"), realm);
            int port = FreePorts.one();
            Process process = command(home, port)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            KeycloakServer server = new KeycloakServer(folder, port, process);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.await();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProcessBuilder command(Path home, int port) {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--cache=local",
                "--import-realm"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        return builder;
    }

    /** What the realm is called as a provider. */
    public String issuer() {
        return "http://127.0.0.1:" + port + "/realms/staff";
    }

    /**
     * Fills in the sign-in page that the address leads to and gives the address that Keycloak then sends to. Cookies are carried by hand,
     * as Keycloak marks them Secure and Java's own jar does not send such ones to this machine without TLS, as browsers do.
     */
    public String signIn(URI address, String username, String password) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> page =
                    client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            Matcher action = ACTION.matcher(page.body());
            if (!action.find()) {
                throw new AssertionError("No sign-in page: " + page.body());
            }
            String cookies = page.headers().allValues("Set-Cookie").stream()
                    .map(cookie -> cookie.split(";", 2)[0])
                    .collect(Collectors.joining("; "));
            HttpRequest form = HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                    .header("Cookie", cookies)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            "username=" + encoded(username) + "&password=" + encoded(password)))
                    .build();
            HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());
            return answer.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError("Keycloak signed nobody in: " + answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path unpack(Path folder) throws IOException {
        try (InputStream file = Files.newInputStream(ZIP);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(to);
                } else {
                    Files.createDirectories(to.getParent());
                    Files.copy(zip, to);
                }
            }
        }
        try (Stream<Path> roots = Files.list(folder)) {
            return roots.findFirst().orElseThrow();
        }
    }

    private void await() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (!answers(client)) {
                if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "Keycloak does not answer: " + Files.readString(folder.resolve("log")));
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        }
    }

    /** Ends Keycloak with the shell that started it, and removes the folder. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        for (ProcessHandle handle : all) {
            try {
                handle.onExit().get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                handle.destroyForcibly();
            }
        }
        remove();
    }

    private void remove() {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
