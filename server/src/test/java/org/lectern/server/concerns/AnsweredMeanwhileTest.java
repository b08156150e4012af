package org.lectern.server.concerns;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lectern.server.testing.TestServer;
import org.lectern.server.testing.TestServer.Library;

/** Two people are at the same concern at once. */
@Tag("database")
class AnsweredMeanwhileTest {

    @Test
    void anAnswerCountsAlsoWhereSomebodyBeganToLookInTheSameMoment() {
        TestServer server = TestServer.shared();
        Library library = server.found("cadott");
        Concerns concerns = server.bean(Concerns.class);
        Answers answers = server.bean(Answers.class);
        UUID director = library.who("director").id().value();
        Concern seen = concerns.report(
                        library.id(),
                        new Report.Said(
                                Reference.fresh(), Report.Source.DESK, "", "A wrong date", "", "", Locale.US, null),
                        director)
                .concern();
        assertThat(answers.look(library.id(), seen, director)).isTrue();
        Answers.Answer answer = new Answers.Answer(Concern.Outcome.ACTED, "It is put right.", Locale.US);
        assertThat(answers.answer(library.id(), seen, answer, director)).isTrue();
        assertThat(concerns.find(library.id(), seen.id()).orElseThrow().open()).isFalse();
        assertThat(answers.answer(library.id(), seen, answer, director))
                .as("it is answered once")
                .isFalse();
    }
}
