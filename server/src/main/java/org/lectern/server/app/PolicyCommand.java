package org.lectern.server.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.lectern.rulebook.Coverage;
import org.lectern.rulebook.Problem;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.RulebookText;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.policy.Acceptance;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy}: checks rulebooks and says what of the policies works. */
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Reads policies, checks rulebooks, tries them on the past, and says what of each policy works.",
        subcommands = {
            PolicyCommand.Check.class,
            LintCommand.class,
            PolicyImportCommand.class,
            ReplayCommand.class,
            PolicyCommand.CoverageReport.class
        })
final class PolicyCommand {

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Checks a rulebook; each problem has its line, column and what to write instead.")
    static final class Check implements Callable<Integer> {

        @Parameters(paramLabel = "FILE", description = "The rulebook, or the id of a starter such as cadott.")
        private String file = "";

        @Override
        public Integer call() throws IOException {
            String text = RulebookFile.text(file);
            return switch (Rulebooks.parse(file, text)) {
                case RulebookText.Parsed(Rulebook rulebook, List<Problem> warnings) -> {
                    warnings.forEach(warning -> System.out.println(line(warning)));
                    System.out.println(rulebook.id() + ": " + rulebook.clauses().size() + " clauses, nothing wrong.");
                    yield 0;
                }
                case RulebookText.Refused(List<Problem> problems) -> {
                    problems.forEach(problem -> System.err.println(line(problem)));
                    yield 1;
                }
            };
        }

        private static String line(Problem problem) {
            return "%s:%d:%d: %s %s"
                    .formatted(problem.file(), problem.line(), problem.column(), problem.what(), problem.instead())
                    .strip();
        }
    }

    @Command(
            name = "coverage",
            mixinStandardHelpOptions = true,
            description = "Says for each clause how it is kept and how many of its criteria pass their tests.")
    static final class CoverageReport implements Callable<Integer> {

        @Option(names = "--json", description = "One line of JSON for each clause.")
        private boolean json;

        @Override
        public Integer call() {
            List<Rulebook> starters =
                    Rulebooks.STARTERS.stream().map(Rulebooks::starter).toList();
            for (Coverage.Row row : Coverage.rows(starters, Acceptance.passed())) {
                System.out.println(json ? row.json() : words(row));
            }
            return 0;
        }

        private static String words(Coverage.Row row) {
            return "%-20s %-28s %-9s %d of %d"
                    .formatted(
                            row.policy(),
                            row.clause(),
                            row.state().name().toLowerCase(java.util.Locale.ROOT),
                            row.passed(),
                            row.criteria());
        }
    }

    /** A rulebook named on the command line: a starter's id or a file. */
    static final class RulebookFile {

        private RulebookFile() {}

        /** @throws Refusal where there is no such rulebook, or it cannot be used */
        static Rulebook read(String idOrFile) throws IOException {
            return switch (Rulebooks.parse(idOrFile, text(idOrFile))) {
                case RulebookText.Parsed(Rulebook rulebook, List<Problem> _) -> rulebook;
                case RulebookText.Refused(List<Problem> problems) ->
                    throw new Refusal(org.lectern.server.words.Problem.RULEBOOK_UNSOUND, idOrFile, problems.size());
            };
        }

        static String text(String idOrFile) throws IOException {
            if (Rulebooks.STARTERS.contains(idOrFile)) {
                return Rulebooks.text(idOrFile);
            }
            Path file = Path.of(idOrFile);
            if (!Files.isReadable(file)) {
                throw new Refusal(
                        org.lectern.server.words.Problem.RULEBOOK_UNKNOWN,
                        idOrFile,
                        String.join(", ", Rulebooks.STARTERS));
            }
            try {
                return Files.readString(file);
            } catch (CharacterCodingException _) {
                throw new Refusal(org.lectern.server.words.Problem.FILE_NO_TEXT, file);
            }
        }
    }
}
