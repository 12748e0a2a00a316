package org.pramana.web.shell;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.pramana.collection.CollectionCatalogue;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.Visitor;
import org.pramana.notification.Notices;
import org.pramana.people.Roles;
import org.pramana.verification.MyTasks;

/**
 * What the rail shows, kept for a minute, or a hundred times as long as it took among a million cards, so that a page pays only for itself. A change of the
 * person's rights is felt at once: the memory is of one {@link Visitor} with exactly these rights.
 */
@SessionScoped
class ShellMemory implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final int TIMES_OF_WORK = 100;

    record Rail(Visitor of, Instant until, List<CollectionLine> collections, int tasks, int notices) implements Serializable {}

    @Inject
    CollectionCatalogue catalogue;

    @Inject
    MyTasks tasks;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    private Rail rail;

    Rail of(Visitor visitor) {
        Instant now = clock.instant();
        if (rail == null || !rail.of().equals(visitor) || rail.until().isBefore(now)) {
            long began = System.nanoTime();
            List<CollectionLine> collections = visitor.levels().isEmpty() && !visitor.administrator() ? List.of() : catalogue.mine();
            int waiting = visitor.roles().contains(Roles.CREATOR) ? tasks.waiting() : 0;
            int unread = visitor.levels().isEmpty() ? 0 : notices.unread();
            Duration work = Duration.ofNanos(System.nanoTime() - began).multipliedBy(TIMES_OF_WORK);
            rail = new Rail(visitor, now.plus(work.compareTo(A_MINUTE) > 0 ? work : A_MINUTE), collections, waiting, unread);
        }
        return rail;
    }

    void forget() {
        rail = null;
    }
}
