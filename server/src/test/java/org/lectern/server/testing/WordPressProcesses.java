package org.lectern.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The processes and the folder of one WordPress: mariadbd on a socket in the folder, PHP's own web server with four workers in a process
 * group of its own. Nothing of it outlives {@link #close}.
 */
final class WordPressProcesses implements AutoCloseable {

    private static final Path SOURCES =
            Path.of(System.getProperty("basedir", "."), "src/test/wordpress").toAbsolutePath();
    private static final Path WORDPRESS = Path.of("/usr/share/wordpress");
    private static final List<Path> NEEDED = List.of(
            WORDPRESS.resolve("wp-load.php"),
            WORDPRESS.resolve("wp-content/themes/twentytwentythree"),
            Path.of("/usr/bin/php"),
            Path.of("/usr/bin/mariadb-install-db"),
            Path.of("/usr/sbin/mariadbd"));
    private static final int SECONDS = 60;
    private static final int WORKERS = 4;

    private final Path folder;
    private final List<Process> running = new ArrayList<>();
    private final int port = FreePorts.one();
    private List<String> passwords = List.of();

    private WordPressProcesses(Path folder) {
        this.folder = folder;
    }

    static WordPressProcesses start() {
        List<Path> missing = NEEDED.stream().filter(Files::notExists).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "A real WordPress is needed and " + missing + " is missing. On Debian: apt-get install -y"
                            + " --no-install-recommends " + String.join(" ", packages()));
        }
        try {
            WordPressProcesses processes = new WordPressProcesses(Files.createTempDirectory("lectern-wordpress"));
            try {
                processes.install();
            } catch (RuntimeException | IOException e) {
                processes.close();
                throw e;
            }
            return processes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> packages() {
        try {
            return Files.readAllLines(SOURCES.resolve("packages.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    List<String> passwords() {
        return passwords;
    }

    Path counts() {
        return folder.resolve("counts");
    }

    List<ProcessHandle> handles() {
        return running.stream()
                .flatMap(process -> Stream.concat(Stream.of(process.toHandle()), process.descendants()))
                .toList();
    }

    private void install() throws IOException {
        Files.createDirectory(counts());
        ready("cp", "-rL", WORDPRESS.toString(), site().toString());
        Files.copy(
                SOURCES.resolve("wp-config.php"),
                site().resolve("wp-config.php"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Path plugins = Files.createDirectories(site().resolve("wp-content/mu-plugins"));
        Files.copy(SOURCES.resolve("lectern-test.php"), plugins.resolve("lectern-test.php"));
        startDatabase();
        passwords = php("setup.php").lines().toList();
        running.add(begin(
                "php",
                "setsid",
                "php",
                "-d",
                "opcache.enable_cli=1",
                "-d",
                "opcache.revalidate_freq=0",
                "-d",
                "display_errors=0",
                "-S",
                "127.0.0.1:" + port,
                "-t",
                site().toString(),
                SOURCES.resolve("router.php").toString()));
        awaitAnswer("php", new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        awaitWorkers();
    }

    private void startDatabase() {
        String data = folder.resolve("database").toString();
        ready(
                "mariadb-install-db",
                "--no-defaults",
                "--datadir=" + data,
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--user=" + System.getProperty("user.name"));
        running.add(begin(
                "mariadbd",
                "mariadbd",
                "--no-defaults",
                "--datadir=" + data,
                "--socket=" + socket(),
                "--skip-networking",
                "--pid-file=" + folder.resolve("mariadbd.pid"),
                "--user=" + System.getProperty("user.name"),
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=32M",
                "--skip-log-bin"));
        awaitAnswer("mariadbd", UnixDomainSocketAddress.of(socket()));
    }

    /** Runs a script of the tests' own in the site and gives what it printed. */
    String php(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "php", "-d", "display_errors=stderr", SOURCES.resolve(script).toString()));
        command.addAll(List.of(arguments));
        return ready(command.toArray(String[]::new));
    }

    private Path site() {
        return folder.resolve("site");
    }

    private Path socket() {
        return folder.resolve("mariadb.sock");
    }

    private ProcessBuilder command(String... command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.directory(Files.isDirectory(site()) ? site().toFile() : folder.toFile());
        // MariaDB clears what others left in the folder for temporary files, and several begin at once.
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("LECTERN_TEST_SOCKET", socket().toString());
        builder.environment().put("LECTERN_TEST_COUNTS", counts().toString());
        builder.environment().put("LECTERN_TEST_HOST", "127.0.0.1:" + port);
        builder.environment().put("PHP_CLI_SERVER_WORKERS", Integer.toString(WORKERS));
        return builder;
    }

    private Process begin(String name, String... command) {
        try {
            return command(command)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end. Throws with what it printed when it fails. */
    private String ready(String... command) {
        try {
            Path errors = folder.resolve("errors.log");
            Process process = command(command).redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException(command[0] + " failed: " + printed + Files.readString(errors));
            }
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitAnswer(String name, SocketAddress address) {
        await(name, "answer at " + address, () -> answers(address));
    }

    /** PHP answers before it has begun all of its workers; who closes it earlier would miss some of them. */
    private void awaitWorkers() {
        await("php", "workers", () -> running.getLast().descendants().count() == WORKERS);
    }

    private void await(String name, String what, BooleanSupplier there) {
        Process process = running.getLast();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        try {
            while (!there.getAsBoolean()) {
                if (process.waitFor(20, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "No " + what + ": " + Files.readString(folder.resolve(name + ".log")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean answers(SocketAddress address) {
        StandardProtocolFamily family =
                address instanceof UnixDomainSocketAddress ? StandardProtocolFamily.UNIX : StandardProtocolFamily.INET;
        try (SocketChannel channel = SocketChannel.open(family)) {
            return channel.connect(address);
        } catch (IOException e) {
            return false;
        }
    }

    /** Ends what was started, workers included, and removes the folder. */
    @Override
    public void close() {
        List<ProcessHandle> all = handles();
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
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
