package org.pramana.tests.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pramana.tests.Sandbox;

/**
 * How many SQL statements a warm page costs.
 *
 * <p>MariaDB counts them itself, for the whole server; the median of several requests leaves out what timers do meanwhile.
 */
class StatementBudgetIT {

    private static final int TIMES = 9;
    private static final String COUNTED =
            "'COM_SELECT', 'COM_INSERT', 'COM_INSERT_SELECT', 'COM_UPDATE', 'COM_UPDATE_MULTI', 'COM_DELETE', 'COM_DELETE_MULTI', 'COM_REPLACE'";

    private static Connection database;

    @BeforeAll
    static void aReaderOfTenCardsAndOfAHundred() throws SQLException {
        database = Sandbox.database();
        ManyCards.create(database, "ten", 10);
        ManyCards.create(database, "hundred", 100);
    }

    @AfterAll
    static void close() throws SQLException {
        database.close();
    }

    @ParameterizedTest(name = "{0} opens {1} with at most {2} statements")
    @CsvSource({
        "consumer, /home/index.xhtml, 8",
        "creator, /home/index.xhtml, 8",
        "creator, /home/creator.xhtml, 8",
        "admin, /admin/index.xhtml, 8",
        "creator, /insight/trust.xhtml, 4",
        "admin, /insight/trust.xhtml?by=VERIFIER, 4",
        "consumer, /card/sla-credits, 4",
        "creator, /card/sla-credits, 4",
        "admin, /card/sla-credits, 4",
        "consumer, /library/index.xhtml, 3",
        "consumer, /library/index.xhtml?collection=pricing, 3",
        "consumer, /library/index.xhtml?q=backups, 4", // where no verified card answers at once, plain answers are looked for
        "consumer, /library/index.xhtml?q=nothing-like-it, 4",
        "consumer, /library/suggestions?q=ba, 3",
    })
    void aPageKeepsToItsBudget(String login, String page, int budget) throws SQLException {
        var session = PortalSession.as(login);

        assertThat(statements(session, page)).isBetween(1L, (long) budget);
    }

    @Test
    void aHundredCardsCostWhatTenCost() throws SQLException {
        long ten = statements(PortalSession.as("reader-of-ten"), "/library/index.xhtml");
        long hundred = statements(PortalSession.as("reader-of-hundred"), "/library/index.xhtml");

        assertThat(hundred).isEqualTo(ten);
    }

    @Test
    void aHundredHitsCostWhatTenCost() throws SQLException {
        long ten = statements(PortalSession.as("reader-of-ten"), "/library/index.xhtml?q=plentiful");
        long hundred = statements(PortalSession.as("reader-of-hundred"), "/library/index.xhtml?q=plentiful");

        assertThat(hundred).isEqualTo(ten);
    }

    private static long statements(PortalSession session, String page) throws SQLException {
        for (int i = 0; i < 3; i++) {
            assertThat(session.get(page).statusCode()).as(page).isEqualTo(200); // warm
        }
        long[] counts = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long before = counter();
            session.get(page);
            counts[i] = counter() - before;
        }
        Arrays.sort(counts);
        return counts[0]; // what else goes on in the server, as the search index looking for changes, only adds
    }

    private static long counter() throws SQLException {
        try (var statement = database.createStatement();
                var result = statement.executeQuery("show global status where upper(variable_name) in (" + COUNTED + ")")) {
            long sum = 0;
            while (result.next()) {
                sum += result.getLong(2);
            }
            return sum;
        }
    }
}
