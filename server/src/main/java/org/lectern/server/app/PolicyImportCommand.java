package org.lectern.server.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.lectern.rulebook.Rulebooks;
import org.lectern.rulebook.draft.Confirmed;
import org.lectern.rulebook.draft.Draft;
import org.lectern.rulebook.draft.ProposedClause;
import org.lectern.rulebook.draft.ProposedClauses;
import org.lectern.rulebook.draft.SourceLine;
import org.lectern.server.documents.DocumentReading;
import org.lectern.server.documents.Reading;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code policy import}: a draft of a rulebook from the document of a policy. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads the document of a policy and prints a draft of its rulebook, clause by clause with the place of each.",
            "A draft for a person to look through: what it does not understand is a clause that controls nothing yet."
        })
final class PolicyImportCommand implements Callable<Integer> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(paramLabel = "FILE", description = "The policy: a Word file (.docx), a PDF or a plain text.")
    private String file = "";

    @Option(
            names = "--jurisdiction",
            paramLabel = "NAME",
            description = "us-government, ontario-government or private-association. Default: the first.")
    private String jurisdiction = Rulebooks.PROFILES.getFirst();

    @Option(
            names = "--json",
            description =
                    "One line of JSON for each clause that was found, with its place and why it is proposed as it is.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        if (!Rulebooks.PROFILES.contains(jurisdiction)) {
            throw new Refusal(Problem.JURISDICTION_UNKNOWN, jurisdiction, String.join(", ", Rulebooks.PROFILES));
        }
        List<SourceLine> lines = lines();
        List<ProposedClause> clauses = ProposedClauses.of(lines);
        if (json) {
            clauses.forEach(clause -> System.out.println(JSON.writeValueAsString(facts(clause))));
        } else {
            String name = Path.of(file).getFileName().toString();
            List<Confirmed> confirmed = clauses.stream()
                    .filter(ProposedClause::rule)
                    .map(Confirmed::asProposed)
                    .toList();
            System.out.print(Draft.whole(ProposedClauses.title(lines, name), jurisdiction, confirmed));
        }
        return 0;
    }

    private List<SourceLine> lines() throws IOException {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Refusal(Problem.FILE_UNREADABLE, file);
        }
        Reading reading = Files.size(path) > DocumentReading.MOST_BYTES
                ? new Reading.Refused(Reading.Why.TOO_LARGE)
                : new DocumentReading().read(Files.readAllBytes(path));
        return switch (reading) {
            case Reading.Read(List<SourceLine> lines) -> lines;
            case Reading.Refused(Reading.Why why) ->
                throw new Refusal(
                        Problem.DOCUMENT_UNREADABLE,
                        file,
                        Messages.of(Locale.US).text("paper.cannot." + why.word()));
        };
    }

    private static Map<String, Object> facts(ProposedClause clause) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", clause.name());
        facts.put("place", clause.source().place());
        facts.put("page", clause.source().page() == 0 ? null : clause.source().page());
        facts.put("line", clause.source().line());
        facts.put("words", clause.words());
        facts.put("rule", clause.rule());
        facts.put("does", clause.suggested().word());
        facts.put(
                "why",
                clause.reasons().stream()
                        .map(reason -> Map.of("does", reason.treatment().word(), "words", reason.words()))
                        .toList());
        return facts;
    }
}
