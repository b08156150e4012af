package org.lectern.server.app;

import java.io.PrintWriter;
import org.lectern.server.database.DatabaseRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line. Only {@code serve}, {@code demo} and a command on data without a running server start Spring. */
@Command(
        name = "lectern",
        mixinStandardHelpOptions = true,
        version = "Lectern 0.1.0",
        description = "Puts a library's written social media policy into practice.",
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            JudgeCommand.class,
            PolicyCommand.class,
            ExportCommand.class,
            VerifyCommand.class,
            TrainCommand.class,
            EvaluateCommand.class,
            ConfigCommand.class
        },
        footer = {
            "",
            "Also: ./lectern test (runs the tests) and ./lectern bench start|intake; see ./lectern test --help, ./lectern bench --help."
        })
public final class Lectern {

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
        switch (rootRefusal(failure)) {
            case DatabaseRefused refused -> say(err, String.valueOf(refused.getMessage()), refused.whatToDo());
            case CommandRefused refused -> say(err, String.valueOf(refused.getMessage()), refused.whatToDo());
            default -> {
                say(
                        err,
                        "Lectern stopped: " + failure,
                        "Nothing that was acknowledged is lost. If it happens again, send this message with the lines below.");
                failure.printStackTrace(err);
            }
        }
        err.flush();
        return 1;
    }

    private static Throwable rootRefusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseRefused || cause instanceof CommandRefused) {
                return cause;
            }
        }
        return failure;
    }

    private static void say(PrintWriter err, String wrong, String whatToDo) {
        err.println(wrong + (wrong.endsWith(".") ? "" : "."));
        err.println(whatToDo);
    }
}
