package org.lectern.server.app;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lectern.ledger.Verify;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify}: checks an export. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks an export against the public key of the library's log.",
            "Exit 0: everything is as it was recorded. 1: something is not, and it is named. 2: without a key, consistent but nobody vouched."
        })
final class VerifyCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The export, a ZIP.")
    private String file = "";

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description = "The public key file that the demo or the first run wrote.")
    private @Nullable String key;

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(List.of(file));
        if (key != null) {
            arguments.addAll(List.of("--key", key));
        }
        return Verify.run(arguments.toArray(String[]::new), System.out, System.err);
    }
}
