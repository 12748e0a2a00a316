package org.pramana.exchange;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.store.Sql;

/**
 * Fills an empty database with the invented company Northwind Cloud, where {@code pramana.sample-data} is true and there is nobody yet. All or
 * nothing: one transaction. Without the setting there are no sample logins anywhere.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@PermitAll
public class SampleData {

    private static final Logger LOG = System.getLogger(SampleData.class.getName());

    @Inject
    @ConfigProperty(name = "pramana.sample-data", defaultValue = "false")
    boolean wanted;

    @Inject
    Sql sql;

    @Inject
    SampleCompany company;

    @PostConstruct
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    void load() {
        if (wanted && sql.number("select count(*) from person") == 0) {
            int cards = company.moveIn();
            LOG.log(Level.INFO, "Loaded the sample company Northwind Cloud with {0} cards.", cards);
        }
    }
}
