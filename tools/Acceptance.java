import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Gathers what the acceptance tests of this run have passed into acceptance.json, and fails where the committed file says otherwise.
 * Each line of an input file is: clause, criterion, test, passed or failed, with tabs between.
 */
class Acceptance {

    private record Key(String clause, int criterion) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byClause = clause.compareTo(other.clause);
            return byClause != 0 ? byClause : Integer.compare(criterion, other.criterion);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments[0]);
        Path committed = Path.of(arguments[1]);
        String found = json(read(results));
        String before = Files.exists(committed) ? Files.readString(committed) : "";
        if (found.equals(before)) {
            System.out.println("Acceptance: as committed in " + committed + ".");
            return;
        }
        Files.writeString(committed, found);
        System.err.println("This run's acceptance report differs from the committed " + committed + ".");
        System.err.println("It was written anew; look at the difference (git diff " + committed + ") and commit it if it is meant.");
        System.exit(1);
    }

    private static Map<Key, Set<String>> read(Path folder) throws IOException {
        Map<Key, Set<String>> passed = new TreeMap<>();
        Set<Key> failed = new TreeSet<>();
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                all.forEach(files::add);
            }
        }
        for (Path file : files) {
            for (String line : Files.readAllLines(file)) {
                String[] parts = line.split("\t");
                Key key = new Key(parts[0], Integer.parseInt(parts[1]));
                if (parts[3].equals("passed")) {
                    passed.computeIfAbsent(key, _ -> new TreeSet<>()).add(parts[2]);
                } else {
                    failed.add(key);
                }
            }
        }
        failed.forEach(passed::remove);
        return passed;
    }

    private static String json(Map<Key, Set<String>> passed) {
        List<String> lines = new ArrayList<>();
        passed.forEach((key, tests) -> lines.add("  {\"clause\":\"%s\",\"criterion\":%d,\"tests\":[%s]}"
                .formatted(key.clause(), key.criterion(), String.join(",", tests.stream().map(test -> '"' + test + '"').toList()))));
        return lines.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", lines) + "\n]\n";
    }
}
