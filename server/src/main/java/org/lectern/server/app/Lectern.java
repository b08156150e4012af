package org.lectern.server.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lectern.server.database.Identifiers;
import org.lectern.server.words.Messages;
import org.lectern.server.words.Problem;
import org.lectern.server.words.Refusal;
import org.lectern.server.words.Said;
import org.lectern.server.words.WithoutPasswords;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Only {@code serve}, {@code demo} and a command on data without a running server start Spring. */
@Command(
        name = "lectern",
        mixinStandardHelpOptions = true,
        version = "Lectern " + Lectern.VERSION,
        description = "Puts a library's written social media policy into practice.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            JudgeCommand.class,
            PolicyCommand.class,
            ImportCommand.class,
            ExportCommand.class,
            LetInCommand.class,
            VerifyCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ConfigCommand.class
        },
        footer = {
            "",
            "Also: ./lectern test (runs the tests) and ./lectern bench start|intake|import|queue|replay; see ./lectern test --help, ./lectern bench --help."
        })
public final class Lectern {

    /** The version of the program. */
    static final String VERSION = "0.1.0";

    private Lectern() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    static int run(String... arguments) {
        CommandLine line = new CommandLine(new Lectern());
        line.setExecutionExceptionHandler((failure, command, _) -> failed(failure, command.getErr()));
        if (arguments.length == 0) {
            line.usage(line.getErr());
            return 2;
        }
        return line.execute(arguments);
    }

    private static int failed(Exception failure, PrintWriter err) {
        Messages messages = Messages.of(Locale.getDefault());
        Refusal refusal = refusal(failure);
        if (refusal == null) {
            String reference = Identifiers.reference().substring(0, 8);
            say(err, Said.of(messages, Problem.INTERNAL, reference));
            err.println(reference + ":");
            err.print(WithoutPasswords.of(trace(failure)));
        } else {
            say(err, refusal.said(messages));
        }
        err.flush();
        return 1;
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private static @Nullable Refusal refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** Writes a problem as every command does: what was wrong, what is safe, what to do. */
    static void say(PrintWriter err, Said said) {
        err.println(said.wrong());
        err.println(said.safe());
        err.println(said.todo());
    }
}
