package org.lectern.server.app;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.detection.Profile;
import org.lectern.rulebook.Rulebook;
import org.lectern.server.policy.DetectionProfiles;
import org.lectern.server.policy.Judge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code judge}: reads comments as JSON Lines and writes what is noticed, line by line. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description =
                "Reads comments as JSON Lines on standard input, writes for each what is noticed under the policy's clauses, in order.")
final class JudgeCommand implements Callable<Integer> {

    private static final int BUFFER = 1 << 16;

    @Option(
            names = "--policy",
            required = true,
            paramLabel = "ID_OR_FILE",
            description = "The id of a starter such as cadott, or a rulebook file.")
    private String policy = "";

    @Option(
            names = "--profile",
            paramLabel = "FILE",
            description =
                    "JSON with contacts, names, partners, officials and measures, in place of the rulebook's own.")
    private @Nullable Path profile;

    @Option(names = "--scores", description = "Adds the scores of all labels and of both booleans.")
    private boolean scores;

    @Override
    public Integer call() throws IOException {
        Rulebook rulebook = PolicyCommand.RulebookFile.read(policy);
        Profile library = profile == null ? DetectionProfiles.of(rulebook) : ProfileFile.read(profile, rulebook);
        Judge judge = new Judge(rulebook, library, scores);
        PrintStream standardOut = System.out;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                Writer out = new BufferedWriter(new OutputStreamWriter(standardOut, StandardCharsets.UTF_8), BUFFER)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    out.write(judge.line(line));
                    out.write('\n');
                }
                // An answer waits for company only while further lines are there to be read.
                if (!in.ready()) {
                    out.flush();
                }
            }
        }
        return 0;
    }
}
