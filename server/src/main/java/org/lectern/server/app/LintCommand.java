package org.lectern.server.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.rulebook.Advice;
import org.lectern.rulebook.PolicyLint;
import org.lectern.rulebook.Rulebook;
import org.lectern.rulebook.Rulebooks;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code policy lint}: what in a policy is likely to be held against its library, with the source and a better form. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a policy as the other side's counsel would. Each line says what stands out, why, and a better form.",
            "Advice for people and their counsel, not legal advice. Exit 0 where nothing stands out, else 1."
        })
final class LintCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description = "A rulebook (.yaml or the id of a starter), or the plain text of a policy (any other file).")
    private String file = "";

    @Option(
            names = "--jurisdiction",
            paramLabel = "NAME",
            description =
                    "us-government, ontario-government or private-association. Default: those of the rulebook, for a text the first.")
    private @Nullable String jurisdiction;

    @Override
    public Integer call() throws IOException {
        if (jurisdiction != null && !Rulebooks.PROFILES.contains(jurisdiction)) {
            throw new Refusal(Problem.JURISDICTION_UNKNOWN, jurisdiction, String.join(", ", Rulebooks.PROFILES));
        }
        boolean rulebook = Rulebooks.STARTERS.contains(file) || file.endsWith(".yaml") || file.endsWith(".yml");
        List<Advice> advice = rulebook
                ? ofRulebook()
                : PolicyLint.of(jurisdiction == null ? Rulebooks.PROFILES.getFirst() : jurisdiction)
                        .text(PolicyCommand.RulebookFile.text(file));
        advice.forEach(one -> System.out.println(words(one)));
        System.out.println(
                advice.isEmpty()
                        ? "Nothing stands out."
                        : advice.size() + " to look at, with counsel where it matters.");
        return advice.isEmpty() ? 0 : 1;
    }

    private List<Advice> ofRulebook() throws IOException {
        Rulebook rulebook = PolicyCommand.RulebookFile.read(file);
        return (jurisdiction == null ? rulebook.profiles() : List.of(jurisdiction))
                .stream()
                        .flatMap(one -> PolicyLint.of(one).rulebook(rulebook).stream())
                        .toList();
    }

    private String words(Advice advice) {
        String where = advice.place().isEmpty() ? advice.line() == 0 ? "" : ":" + advice.line() : " " + advice.place();
        return """
                %s%s: %s
                %s  Why: %s
                  Better: %s
                """.formatted(
                        file,
                        where,
                        advice.what(),
                        advice.words().isEmpty() ? "" : "  It says: " + advice.words() + System.lineSeparator(),
                        advice.source(),
                        advice.better());
    }
}
