package org.lectern.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("servers")
class WordPressServerTest {

    @Test
    void nothingOfAWordPressOutlivesItsTests() {
        WordPressProcesses processes = WordPressProcesses.start();
        List<ProcessHandle> started = processes.handles();
        assertThat(started).as("mariadbd, PHP and its four workers").hasSize(6).allMatch(ProcessHandle::isAlive);
        processes.close();
        assertThat(started).noneMatch(ProcessHandle::isAlive);
        assertThat(processes.counts()).doesNotExist();
    }

    @Test
    void everyChangeOfStatusIsCountedInsideWordPress() {
        WordPressServer server = WordPressServer.running();
        String id = server.comment(server.publish("Counting", "To three."), "Ida", "One, two");
        server.hold(id);
        server.approve(id);
        server.approve(id);
        server.trash(id);
        assertThat(server.transitions(id))
                .containsExactly("approved unapproved", "unapproved approved", "approved trash");
    }

    @Test
    void aCommentThatTheBlogItselfHoldsHasItsIdToo() {
        WordPressServer server = WordPressServer.running();
        String id = server.comment(server.publish("Held", "Back."), "Ida", "This has holdthisword in it");
        assertThat(server.row(id).status()).isEqualTo("0");
    }
}
