package org.pramana.tests.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.RuleSql;
import org.pramana.tests.Sandbox;

/** Which rule wins, in Java and in MariaDB, for cards and rules of every sort. */
class RuleSqlIT {

    @Test
    void javaAndMariaDbNameTheSameRuleForEveryCard() throws SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        try (Connection database = Sandbox.database()) {
            database.setAutoCommit(false); // never committed
            RandomCards shelf = new RandomCards(database, random);
            List<RandomCards.Known> cards = shelf.cards(300);
            int won = 0;
            for (int policy = 0; policy < 60; policy++) {
                List<PolicyRule> rules = shelf.rules();
                Map<Long, Integer> sql = winners(database, rules, shelf.ids(cards));
                for (RandomCards.Known card : cards) {
                    Integer java = IntStream.range(0, rules.size()).filter(i -> rules.get(i).filter().matches(card.traits())).boxed().findFirst().orElse(null);
                    assertThat(sql.get(card.id())).as("seed %d, %s under %s", seed, card, rules).isEqualTo(java);
                    won += java == null ? 0 : 1;
                }
            }
            assertThat(won).as("cards under a rule").isBetween(500, 17_500);
            database.rollback();
        }
    }

    private static Map<Long, Integer> winners(Connection database, List<PolicyRule> rules, String ids) throws SQLException {
        String select = "select c.id, " + new RuleSql(RandomCards.DAY, RandomCards.ZONE).winner(rules, "c") + " from card c where c.id in " + ids;
        Map<Long, Integer> winners = new HashMap<>();
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(select)) {
            while (row.next()) {
                winners.put(row.getLong(1), row.getObject(2, Integer.class));
            }
        }
        return winners;
    }
}
