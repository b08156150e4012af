package org.lectern.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;
import org.junit.platform.commons.support.AnnotationSupport;

/** Writes down how each acceptance test ended, one file for each process of tests. */
public final class AcceptanceRecorder implements TestWatcher {

    private static final Path FILE =
            Path.of("target", "acceptance", "results-" + ProcessHandle.current().pid() + ".txt");

    @Override
    public void testSuccessful(ExtensionContext context) {
        write(context, "passed");
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        write(context, "failed");
    }

    @Override
    public void testAborted(ExtensionContext context, Throwable cause) {
        write(context, "failed");
    }

    private static void write(ExtensionContext context, String end) {
        String test = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        StringBuilder lines = new StringBuilder();
        for (Acceptance acceptance :
                AnnotationSupport.findRepeatableAnnotations(context.getRequiredTestMethod(), Acceptance.class)) {
            lines.append("%s\t%d\t%s\t%s\n".formatted(acceptance.clause(), acceptance.criterion(), test, end));
        }
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
