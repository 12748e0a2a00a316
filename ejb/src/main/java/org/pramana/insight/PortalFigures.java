package org.pramana.insight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pramana.people.Roles;
import org.pramana.store.Page;

/**
 * What somebody who runs the portal wants to know before anything else.
 *
 * <p>An administrator sees titles and trust metadata of everything, whatever they may read (behaviour.md §1); that is why nobody else may ask here.
 * One method is one or two statements over all cards, whatever their number.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class PortalFigures {

    @Inject
    TrustStatistics trust;

    @Inject
    TroubleReport troubles;

    @Inject
    LoadReport load;

    @Inject
    Clock clock;

    /** Reader trust and trust score now, and how they came there in 90 days. */
    public TrustTrends trends() {
        return trust.trends(LocalDate.now(clock));
    }

    /** The scores of one kind of scope, worst first, from {@code first} on; those without a tracked card come last. */
    public Page<ScopedTrust> trustBy(Scope scope, String words, int first, int size) {
        return trust.by(scope, words, LocalDate.now(clock), first, size);
    }

    /** Everything that needs somebody, worst first; empty where all is well. */
    public List<RedItem> redItems() {
        return troubles.items(LocalDate.now(clock));
    }

    /** The cards behind {@link RedItem.Kind#NOBODY_RESPONSIBLE} or {@link RedItem.Kind#STUCK}, longest waiting first. */
    public Page<TroubledCard> troubledCards(RedItem.Kind kind, int first, int size) {
        return troubles.cards(kind, LocalDate.now(clock), first, size);
    }

    /** The newest sweep that was not a rehearsal. */
    public Optional<LastSweep> lastSweep() {
        return troubles.lastSweep();
    }

    /** Checks a week for the busiest people. */
    public LoadForecast load(int people) {
        return load.forecast(LocalDate.now(clock), people);
    }
}
