package org.pramana.store;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the shape that this release expects, before anything else starts: beans that need tables say
 * {@code @DependsOn("SchemaMigration")}. Scripts only ever move forward; MariaDB's DDL is not transactional, so a script is many small steps.
 */
@Startup
@Singleton
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "jdbc/pramana")
    DataSource database;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(UnhurriedConnections.of(database))
                .locations("classpath:db/migration")
                .outOfOrder(true) // each script stands for itself, and several lines of work number theirs apart
                .load()
                .migrate();
    }
}
