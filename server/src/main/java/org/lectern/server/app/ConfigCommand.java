package org.lectern.server.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code config}: says which settings there are and what each is now. */
@Command(
        name = "config",
        mixinStandardHelpOptions = true,
        description = "Prints every setting: what it means, its value, and where that comes from.")
final class ConfigCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "The folder of the installation. Default: ./data",
            defaultValue = "data")
    private Path data = Path.of("data");

    @Override
    public Integer call() {
        Path file = data.resolve(Settings.FILE);
        Settings.in(data, Map.of());
        Map<String, String> lines = Settings.lines(file);
        System.out.println("# " + file.toAbsolutePath());
        for (Setting<?> setting : Settings.ALL) {
            boolean named = lines.containsKey(setting.key());
            System.out.println();
            System.out.println("# " + setting.meaning() + (named ? " (from the file)" : " (default)"));
            System.out.println(setting.key() + " = " + lines.getOrDefault(setting.key(), setting.byDefault()));
        }
        return 0;
    }
}
