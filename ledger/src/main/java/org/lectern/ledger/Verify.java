package org.lectern.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code verify FILE --key KEY}: 0 all is verified, 1 something is wrong, 2 consistent but no key was
 * given.
 */
public final class Verify {
    static final String USAGE = """
            Usage: verify FILE [--key KEY]

            Checks an export: that each file in it is the one that was signed, that each record stands in the log,
            and that each payload is the one its record commits to.

              FILE   the export, a ZIP file
              KEY    a file with the log's public key (one line, name+hash+base64), or that line itself

            Exit code 0: all is verified. 1: something is wrong, and what is named. 2: no key was given; everything
            fits together, but nobody vouches for it.
            """;

    private Verify() {}

    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Runs the command with its arguments (without the word verify) and returns the exit code. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        if (List.of(args).contains("--help")) {
            out.print(USAGE);
            return 0;
        }
        String file = null;
        String key = null;
        for (int i = 0; i < args.length; i++) {
            if (args[i].equals("--key") && key == null && i + 1 < args.length) {
                key = args[++i];
            } else if (!args[i].startsWith("-") && file == null) {
                file = args[i];
            } else {
                err.println("Not understood: " + Problem.printable(args[i]) + ". Try --help.");
                return 1;
            }
        }
        if (file == null) {
            err.print(USAGE);
            return 1;
        }
        return verify(file, key, out, err);
    }

    private static int verify(String file, @Nullable String key, PrintStream out, PrintStream err) {
        VerifierKey verifier = null;
        try {
            verifier = key == null ? null : key(key);
        } catch (IOException | InvalidPathException e) {
            err.println("The key file " + Problem.printable(String.valueOf(key))
                    + " cannot be read. Check the path and that you may read it.");
            return 1;
        } catch (FormatException e) {
            err.println("This is no public key: " + e.getMessage()
                    + ". Give a file with the log's key, one line of the form name+hash+base64.");
            return 1;
        }
        Path path = readable(file);
        if (path == null) {
            err.println("The file " + Problem.printable(file)
                    + " cannot be read. Check the path and that you may read it.");
            return 1;
        }
        return tell(ArchiveVerifier.verify(path, verifier), out, err);
    }

    private static @Nullable Path readable(String file) {
        try {
            Path path = Path.of(file);
            return Files.isRegularFile(path) && Files.isReadable(path) ? path : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private static VerifierKey key(String key) throws IOException {
        boolean text = key.split("\\+", 3).length == 3 && !Files.exists(Path.of(key));
        return text ? VerifierKey.parse(key) : VerifierKey.read(Path.of(key));
    }

    private static int tell(Verdict verdict, PrintStream out, PrintStream err) {
        return switch (verdict) {
            case Verdict.Verified(Manifest manifest, Checkpoint checkpoint, int absent) -> {
                out.println("Verified: signed by " + Problem.printable(checkpoint.origin()) + ".");
                describe(manifest, absent, out);
                yield 0;
            }
            case Verdict.Consistent(Manifest manifest, Checkpoint checkpoint, int absent) -> {
                out.println(
                        "Consistent, nobody vouched: it fits together, but without --key anybody could have made it.");
                out.println("It calls its log " + Problem.printable(checkpoint.origin()) + ".");
                describe(manifest, absent, out);
                yield 2;
            }
            case Verdict.Refused(List<Problem> problems, boolean more) -> {
                err.println("Not verified. What is wrong:");
                problems.forEach(problem -> err.println("  " + problem.sentence()));
                if (more) {
                    err.println("  and more; the first " + problems.size() + " are shown.");
                }
                yield 1;
            }
        };
    }

    private static void describe(Manifest manifest, int absent, PrintStream out) {
        ExportFacts facts = manifest.facts();
        out.println("Made for " + Problem.printable(facts.organisation()) + " by " + Problem.printable(facts.by())
                + " at " + facts.madeAt() + ".");
        out.println("Records: " + manifest.records() + " of " + manifest.logSize() + " in the log; payload withheld in "
                + manifest.withheld() + ".");
        if (absent > 0) {
            out.println("Media that records name and this export leaves out: " + absent + ".");
        }
    }
}
