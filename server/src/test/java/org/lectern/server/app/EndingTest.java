package org.lectern.server.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for the end while something is being begun gets it afterwards, and whole. */
@Tag("domain")
class EndingTest {

    @TempDir
    private Path parent;

    @Test
    void whatIsBeingWrittenIsWrittenBeforeItsFolderIsTakenAway() throws InterruptedException {
        Ending ending = Ending.registered();
        Path folder = ending.begin(this::make, EndingTest::takeAway);
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(1);
        Thread start = Thread.ofVirtual()
                .start(() -> ending.during(() -> {
                    writing.countDown();
                    await(asked);
                    return write(folder);
                }));
        await(writing);
        Thread end = Thread.ofPlatform().start(ending::close);
        while (end.getState() != Thread.State.BLOCKED && end.isAlive()) {
            Thread.onSpinWait();
        }
        asked.countDown();
        assertThat(start.join(Duration.ofSeconds(10))).isTrue();
        assertThat(end.join(Duration.ofSeconds(10))).isTrue();
        assertThat(folder).doesNotExist();
    }

    @Test
    void afterTheEndNothingIsWrittenAnyMore() throws InterruptedException {
        Ending ending = Ending.registered();
        Path folder = ending.begin(this::make, EndingTest::takeAway);
        ending.close();
        Thread start = Thread.ofVirtual().start(() -> ending.pass(() -> write(make())));
        while (start.getState() != Thread.State.WAITING && start.isAlive()) {
            Thread.onSpinWait();
        }
        start.interrupt();
        assertThat(start.join(Duration.ofMillis(200))).isFalse();
        assertThat(folder).doesNotExist();
    }

    private Path make() {
        try {
            return Files.createDirectory(parent.resolve("demo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder) {
        try {
            return Files.createFile(folder.resolve("key"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void takeAway(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve("key"));
            Files.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
