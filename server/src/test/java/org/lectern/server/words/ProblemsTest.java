package org.lectern.server.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("domain")
class ProblemsTest {

    private static final Messages ENGLISH = Messages.of(Locale.US);

    @ParameterizedTest
    @EnumSource(Problem.class)
    void everyProblemSaysWhatWasWrongWhatIsSafeAndWhatToDo(Problem problem) {
        Said said = Said.of(ENGLISH, problem, "first", 2, "third", "fourth", "fifth");
        assertThat(said.wrong()).isNotBlank().doesNotContain("{");
        assertThat(said.safe()).isNotBlank().doesNotContain("{");
        assertThat(said.todo()).isNotBlank();
    }

    @Test
    void whatIsPutIntoAProblemMayItselfBeInWords() {
        Refusal refusal = new Refusal(Problem.EMBEDDED_FOREIGN, "4711", Phrase.of("postgres.folder", "/srv/elsewhere"));
        assertThat(refusal).hasMessageContaining("process 4711").hasMessageContaining("another folder, /srv/elsewhere");
        assertThat(refusal.said(ENGLISH).todo()).contains("--data");
    }

    @Test
    void aProblemIsInTheLanguageOfItsReader() {
        assertThat(new Refusal(Problem.FOLDER_IN_USE, "/srv/lectern")
                        .said(Messages.of(Messages.PSEUDO))
                        .wrong())
                .startsWith("[");
    }
}
