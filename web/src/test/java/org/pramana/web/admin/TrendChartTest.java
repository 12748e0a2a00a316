package org.pramana.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.insight.TrendPoint;

class TrendChartTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @Test
    void daysGoFromLeftToRightAndPercentUpwards() {
        var chart = new TrendChart(List.of(new TrendPoint(TODAY.minusDays(89), 600), new TrendPoint(TODAY, 900)), TODAY, 90);

        assertThat(chart.getLine()).isEqualTo("M0.0 150.0L520.0 0.0");
        assertThat(chart.getArea()).isEqualTo("M0.0 150.0L520.0 0.0L520.0 150.0L0.0 150.0Z");
        assertThat(chart.getTarget().y()).isEqualTo("50.0");
        assertThat(chart.getChange()).isEqualTo(300);
    }

    @Test
    void aGapInTheMeasuresIsCrossedInAStraightLine() {
        var chart = new TrendChart(List.of(new TrendPoint(TODAY.minusDays(89), 800), new TrendPoint(TODAY, 800)), TODAY, 90);

        assertThat(chart.getLine()).isEqualTo("M0.0 50.0L520.0 50.0");
    }

    @Test
    void whateverThereIsToSeeIsInsideThePicture() {
        for (int lowest = 0; lowest <= 1000; lowest += 25) {
            for (int highest = lowest; highest <= 1000; highest += 25) {
                var chart = new TrendChart(List.of(new TrendPoint(TODAY.minusDays(9), lowest), new TrendPoint(TODAY, highest)), TODAY, 90);
                for (String point : chart.getLine().substring(1).split("L")) {
                    assertThat(Double.parseDouble(point.split(" ")[1])).as("%d to %d", lowest, highest).isBetween(0.0, 150.0);
                }
                assertThat(Double.parseDouble(chart.getTarget().y())).isBetween(0.0, 150.0);
            }
        }
    }

    @Test
    void twoPointsAreNotDrawnAsACliff() {
        var chart = new TrendChart(List.of(new TrendPoint(TODAY.minusDays(1), 780), new TrendPoint(TODAY, 760)), TODAY, 90);

        double fall = Double.parseDouble(chart.getLastY()) - Double.parseDouble(chart.getLine().split("[ L]")[1]);
        assertThat(fall).isBetween(1.0, 15.0);
    }

    @Test
    void nothingMeasuredYetIsNoPicture() {
        var chart = new TrendChart(List.of(), TODAY, 90);

        assertThat(chart.isBlank()).isTrue();
        assertThat(chart.getLine()).isEmpty();
        assertThat(chart.getChange()).isZero();
    }

    @Test
    void theTableBeginsWithToday() {
        var chart = new TrendChart(List.of(new TrendPoint(TODAY.minusDays(1), 780), new TrendPoint(TODAY, 760)), TODAY, 90);

        assertThat(chart.getDays()).extracting(TrendPoint::day).containsExactly(TODAY, TODAY.minusDays(1));
    }
}
