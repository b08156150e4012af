package org.lectern.detection.training;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.lectern.detection.Detectors;
import org.lectern.detection.Finding;
import org.lectern.detection.Profile;
import org.lectern.detection.Subject;

/** How many street addresses are found in advertisements that the rules for them were not made with; the places are marked by hand. */
final class AddressTable {

    /** Lies beside the folder of phrases. */
    static final String FILE = "addresses.txt";

    private static final String FACET = "address";

    private record Marked(int start, int end) {
        boolean overlaps(Finding finding) {
            return AddressTable.start(finding) < end && AddressTable.end(finding) > start;
        }
    }

    private AddressTable() {}

    static void print(Path marks, List<Example> examples, PrintWriter out) {
        String sentence = sentence(marks, examples);
        if (!sentence.isEmpty()) {
            out.println("## Street addresses");
            out.println();
            out.println(sentence);
            out.println();
        }
    }

    /** The figures as a sentence of a card; empty where nothing is marked. */
    static String sentence(Path marks, List<Example> examples) {
        if (!Files.exists(marks)) {
            return "";
        }
        Map<String, List<Marked>> marked = read(marks);
        List<Example> advertisements = examples.stream()
                .filter(one -> one.source() == Source.ADS_US || one.source() == Source.ADS_CA)
                .toList();
        Set<String> addresses = advertisements.stream()
                .flatMap(one -> places(marked, one).stream()
                        .map(place -> plain(one.text().substring(place.start(), place.end()))))
                .collect(Collectors.toSet());
        Detectors rules = Detectors.rules();
        long found = 0;
        Set<String> others = new HashSet<>();
        for (Example one : advertisements) {
            List<Finding> findings = findings(rules, one);
            found += places(marked, one).stream()
                    .filter(place -> findings.stream().anyMatch(place::overlaps))
                    .count();
            findings.stream()
                    .map(finding -> plain(one.text().substring(start(finding), end(finding))))
                    .filter(words ->
                            addresses.stream().noneMatch(address -> words.contains(address) || address.contains(words)))
                    .forEach(others::add);
        }
        long all = marked.values().stream().mapToLong(List::size).sum();
        return "Street addresses of the US and Canada in " + advertisements.size() + " advertisements: found "
                + Figures.share(found, all) + "; " + others.size() + " other things taken for one.";
    }

    private static List<Marked> places(Map<String, List<Marked>> marked, Example example) {
        return marked.getOrDefault(example.group(), List.of());
    }

    private static List<Finding> findings(Detectors rules, Example example) {
        return rules.judge(Subject.of(example.text()), Profile.NONE).findings().stream()
                .filter(finding -> FACET.equals(finding.facet()) && finding.start() != null)
                .toList();
    }

    private static int start(Finding finding) {
        return Objects.requireNonNull(finding.start());
    }

    private static int end(Finding finding) {
        return Objects.requireNonNull(finding.end());
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replace('.', ' ').strip();
    }

    private static Map<String, List<Marked>> read(Path marks) {
        try {
            return Files.readAllLines(marks).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.groupingBy(
                            row -> row[0] + row[1],
                            Collectors.mapping(
                                    row -> new Marked(Integer.parseInt(row[2]), Integer.parseInt(row[3])),
                                    Collectors.toCollection(ArrayList::new))));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DataRefused("The marks in " + marks + " cannot be read: " + e.getMessage());
        }
    }
}
