package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JoinedRanksTest {

    private static Map<Long, Float> ranked(Object... cards) {
        Map<Long, Float> ranked = new LinkedHashMap<>();
        for (int i = 0; i < cards.length; i += 2) {
            ranked.put((Long) cards[i], (Float) cards[i + 1]);
        }
        return ranked;
    }

    private static List<Long> order(Map<Long, Double> worth) {
        return worth.entrySet().stream().sorted(Map.Entry.<Long, Double>comparingByValue().reversed()).map(Map.Entry::getKey).toList();
    }

    @Test
    void whatBothFindComesBeforeWhatOneFinds() {
        assertThat(order(JoinedRanks.of(ranked(1L, 9f, 2L, 8f), ranked(2L, 0.6f, 3L, 0.5f)))).startsWith(2L).hasSize(3);
    }

    @Test
    void ranksCountAndNotScores() {
        assertThat(JoinedRanks.of(ranked(1L, 1000f, 2L, 1f), Map.of())).isEqualTo(JoinedRanks.of(ranked(1L, 2f, 2L, 1f), Map.of()));
    }

    @Test
    void aMeaningThatIsFarAwayFindsNothingByItself() {
        assertThat(JoinedRanks.of(Map.of(), ranked(1L, 0.31f, 2L, 0.29f))).containsOnlyKeys(1L);
        assertThat(JoinedRanks.of(ranked(2L, 3f), ranked(2L, 0.2f, 3L, 0.1f))).containsOnlyKeys(2L);
    }

    @Test
    void atTheTopTrustAndMeaningCountAlike() {
        Map<Long, Double> worth = JoinedRanks.of(ranked(1L, 9f, 2L, 8f, 3L, 7f, 4L, 6f, 5L, 5f, 6L, 4f), Map.of());
        assertThat(worth.get(1L) * Ranking.trustTimes(org.pramana.card.CardFilter.TrustFilter.NEEDS_VERIFICATION))
                .as("a doubted best answer falls a few places, not out of sight")
                .isLessThan(worth.get(4L))
                .isGreaterThan(worth.get(6L));
    }
}
