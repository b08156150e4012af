package org.lectern.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("domain")
class ReviewsTest {

    private static Clause kept(String review) {
        return new Clause(
                "p",
                "c",
                "",
                "",
                Map.of(),
                List.of(),
                "",
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(new Control.Register("lists", List.of("entry"), review)));
    }

    @ParameterizedTest
    @CsvSource({
        "every year, 2024-02-29, 2026-11-26, 2026-02-28",
        "every year, 2024-02-29, 2028-03-01, 2028-02-29",
        "every 6 months, 2026-01-31, 2026-07-31, 2026-07-31",
        "every month, 2026-01-31, 2026-03-30, 2026-02-28",
        "every 2 weeks, 2026-11-01, 2026-11-26, 2026-11-15",
        "2021-01-01, 2018-01-31, 2026-11-26, 2021-01-01",
    })
    void aReviewComesRoundWhenTheRulebookSays(String review, LocalDate since, LocalDate today, LocalDate due) {
        assertThat(Reviews.latest(kept(review), since, today)).contains(due);
    }

    @ParameterizedTest
    @CsvSource({
        "every year, 2026-01-01, 2026-12-31",
        "2030-01-01, 2018-01-31, 2026-11-26",
        "the date given with the entry, 2018-01-31, 2026-11-26",
    })
    void noReviewIsDueBeforeItsDayOrWhereNoDayIsNamed(String review, LocalDate since, LocalDate today) {
        assertThat(Reviews.latest(kept(review), since, today)).isEmpty();
    }

    @Test
    void theYearOfNextReviewOfAnOldPolicyIsOverdue() {
        Clause head = Objects.requireNonNull(Rulebooks.starter("deseronto").clause("de-metadata"));

        assertThat(Reviews.latest(head, next("2021"), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 26)))
                .contains(LocalDate.of(2021, 1, 1));
    }

    private static Rulebook.Document next(String review) {
        return new Rulebook.Document("A policy", "", "", "2018-01-31", "", review, "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "2027, 2026-12-31, ",
        "2027, 2027-01-01, 2027-01-01",
        "2027-03-05, 2027-03-04, ",
        "2027-03-05, 2028-01-01, 2027-03-05",
        "'', 2028-01-01, ",
    })
    void whereNoRegisterSaysWhenTheDocumentDoes(String next, LocalDate today, @Nullable LocalDate due) {
        LocalDate since = LocalDate.of(2018, 1, 31);
        assertThat(Reviews.latest(kept(""), next(next), since, today)).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void whatARegisterSaysCountsBeforeTheDocument() {
        LocalDate since = LocalDate.of(2026, 1, 31);
        assertThat(Reviews.latest(kept("every year"), next("2021"), since, LocalDate.of(2026, 11, 26)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2021, 2021-12-31, false",
        "2021, 2022-01-01, true",
        "2021-06-30, 2021-06-30, false",
        "2021-06-30, 2021-07-01, true",
        "'', 2030-01-01, false",
    })
    void aReviewIsOverdueOnceItsDayOrYearIsOver(String next, LocalDate today, boolean overdue) {
        assertThat(Reviews.overdue(next(next), today)).isEqualTo(overdue);
    }
}
