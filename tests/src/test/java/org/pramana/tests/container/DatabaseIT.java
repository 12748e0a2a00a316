package org.pramana.tests.container;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.pramana.store.DatabaseReadiness;

/** The EAR that ships, in the server that IT runs, on the database that IT runs. */
@ExtendWith(ArquillianExtension.class)
class DatabaseIT {

    @Inject
    DatabaseReadiness readiness;

    @Resource(lookup = "jdbc/pramana")
    DataSource database;

    @Deployment
    static EnterpriseArchive ear() {
        return PortalEar.withProbe(DatabaseIT.class);
    }

    @Test
    void theBoundariesOfTheEarReachTheDatabase() {
        assertDoesNotThrow(readiness::check);
    }

    @Test
    void theDatabaseIsMariaDbInTheShapeOfThisRelease() throws SQLException {
        assertTrue(text("select version()").contains("MariaDB"));
        assertEquals("0", text("select count(*) from flyway_schema_history where success = 0"));
    }

    @Test
    void theAccountOfThePortalHasNoRightsOutsideItsDatabase() throws SQLException {
        assertEquals("0", text("select count(*) from information_schema.user_privileges where privilege_type <> 'USAGE'"));
        assertEquals("pramana", text("select group_concat(distinct table_schema) from information_schema.schema_privileges"));
        assertEquals("0", text("select count(*) from information_schema.schema_privileges where is_grantable = 'YES'"));
    }

    /** Sooner than the line is given up: nothing goes on for somebody who has gone. */
    @Test
    void theDatabaseEndsAStatementThatTakesTooLong() throws SQLException {
        double seconds = Double.parseDouble(text("select @@max_statement_time"));

        assertTrue(seconds > 1 && seconds < 10, () -> "after " + seconds + " s");
    }

    private String text(String query) throws SQLException {
        try (var connection = database.getConnection(); var statement = connection.createStatement(); var result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
