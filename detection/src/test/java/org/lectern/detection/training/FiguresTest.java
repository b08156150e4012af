package org.lectern.detection.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("domain")
class FiguresTest {

    @Test
    void theAreaUnderTheCurveCountsPairsInTheRightOrderAndTiesHalf() {
        assertThat(Figures.auc(new double[] {0.9, 0.4, 0.6, 0.1}, new boolean[] {true, true, false, false}))
                .isEqualTo(0.75);
        assertThat(Figures.auc(new double[] {0.5, 0.5}, new boolean[] {true, false}))
                .isEqualTo(0.5);
        assertThat(Figures.auc(new double[] {0.5, 0.4}, new boolean[] {true, true}))
                .isNaN();
    }

    @Test
    void averagePrecisionIsTheMeanOfThePrecisionsAtEachHit() {
        assertThat(Figures.averagePrecision(new double[] {0.9, 0.8, 0.7}, new boolean[] {true, false, true}))
                .isCloseTo((1 + 2 / 3.0) / 2, within(1e-9));
    }

    @Test
    void theIntervalOfAShareIsThatOfWilson() {
        // 8 of 10: from .490 to .943, as tables of the interval give it.
        double[] interval = Figures.wilson(8, 10);
        assertThat(interval[0]).isCloseTo(0.490, within(0.001));
        assertThat(interval[1]).isCloseTo(0.943, within(0.001));
        assertThat(Figures.share(0, 0)).isEqualTo("-");
    }
}
