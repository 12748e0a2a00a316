package org.pramana.card;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.store.Sql;
import org.pramana.words.Refusal;

/** Four times a minute: what was arranged for a moment that has come. Each card in a transaction of its own; on several nodes the first one does it. */
@Startup
@Singleton
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AppointmentKeeper {

    private static final Logger LOG = Logger.getLogger(AppointmentKeeper.class.getName());

    @Inject
    DueAppointments due;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.timers", defaultValue = "on")
    String timers;

    @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
    public void everyQuarterMinute() {
        if (!timers.equals("off")) {
            keep("select id from card_draft where publish_at <= ?1 order by publish_at, id limit 100", due::publish, due::publicationFailed);
            keep("select id from card where archive_at <= ?1 and lifecycle = 'PUBLISHED' order by archive_at, id limit 100", due::archive, due::archivingFailed);
        }
    }

    private void keep(String select, LongConsumer deed, BiConsumer<Long, Refusal> otherwise) {
        for (Long id : sql.list(select, row -> row.number(), clock.instant())) {
            try {
                deed.accept(id);
            } catch (Refusal no) {
                otherwise.accept(id, no);
            } catch (RuntimeException trouble) {
                LOG.log(Level.WARNING, trouble, () -> "An appointment could not be kept and will be tried again: " + id);
            }
        }
    }
}
