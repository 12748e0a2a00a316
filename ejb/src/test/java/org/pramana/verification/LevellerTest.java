package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** behaviour.md §9. */
class LevellerTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");

    @Test
    void whatIsAboveTheBudgetComesEarlierWhereThereIsRoom() {
        Leveller.Plan plan = Leveller.plan(MONDAY, 20, due(50, MONDAY.plusWeeks(4), 28));

        assertThat(plan.before().get(4)).isEqualTo(50);
        assertThat(plan.after().subList(0, 5)).containsExactly(0, 0, 10, 20, 20);
        assertThat(plan.unfit()).isZero();
        assertThat(plan.shifts()).hasSize(30);
    }

    @Test
    void whatTheSpreadDoesNotAllowIsReported() {
        Leveller.Plan plan = Leveller.plan(MONDAY, 20, due(50, MONDAY.plusWeeks(4), 3)); // to the Friday before

        assertThat(plan.after().subList(3, 5)).containsExactly(20, 30);
        assertThat(plan.unfit()).isEqualTo(10);
    }

    @Test
    void nothingMovesWhereEverythingFits() {
        assertThat(Leveller.plan(MONDAY, 20, due(20, MONDAY.plusWeeks(4), 28)).shifts()).isEmpty();
    }

    @Test
    void whateverTheLoadNothingComesLaterNorBeforeItMayNorBeforeTomorrow() {
        Random dice = new Random(7);
        for (int round = 0; round < 300; round++) {
            LocalDate today = MONDAY.plusDays(dice.nextInt(7));
            List<Leveller.Due> cards = new ArrayList<>();
            for (int card = 0; card < dice.nextInt(300); card++) {
                LocalDate on = today.plusDays(dice.nextInt(110) - 10);
                cards.add(new Leveller.Due(card, on, on.minusDays(dice.nextInt(40))));
            }
            Leveller.Plan plan = Leveller.plan(today, 1 + dice.nextInt(20), cards);
            assertThat(plan.after().stream().mapToInt(Integer::intValue).sum()).isEqualTo(plan.before().stream().mapToInt(Integer::intValue).sum());
            for (Leveller.Shift shift : plan.shifts()) {
                Leveller.Due card = cards.get((int) shift.card());
                assertThat(shift.to()).isBefore(card.on()).isAfterOrEqualTo(card.earliest()).isAfter(today);
            }
            int over = plan.before().stream().mapToInt(Integer::intValue).max().orElse(0);
            assertThat(plan.after().stream().mapToInt(Integer::intValue).max().orElse(0)).isLessThanOrEqualTo(Math.max(over, 0));
        }
    }

    private static List<Leveller.Due> due(int count, LocalDate on, int freedom) {
        List<Leveller.Due> cards = new ArrayList<>();
        for (int card = 0; card < count; card++) {
            cards.add(new Leveller.Due(card, on, on.minusDays(freedom)));
        }
        return cards;
    }
}
