package org.pramana.trust;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a card's facts amount to on one day: the whole of behaviour.md §3, and the only place that decides it.
 *
 * @param dueSoon verified, but the check is near: a flag, not a state
 * @param reasons why it needs verification; empty in every other state
 * @param doubts soft reasons: a banner beside whatever the state is, also on an untracked card
 * @param dueOn the last day that the latest verification covers, may be null
 */
public record Trust(TrustState state, boolean dueSoon, Set<ReasonKind> reasons, Set<ReasonKind> doubts, LocalDate dueOn)
        implements Serializable {

    private static final Set<ReasonKind> HEARD_WITHOUT_A_STAMP = EnumSet.of(ReasonKind.FLAGGED, ReasonKind.REQUESTED);

    public static Trust of(TrustFacts facts, LocalDate today) {
        if (facts.lifecycle() != Lifecycle.PUBLISHED) {
            return plain(TrustState.NOT_APPLICABLE, facts, Set.of());
        }
        Set<ReasonKind> hard = kinds(facts, today, true);
        Set<ReasonKind> soft = kinds(facts, today, false);
        if (facts.mode() == VerificationMode.NONE) {
            hard.retainAll(HEARD_WITHOUT_A_STAMP);
            soft.addAll(hard); // nothing to lose, but readers hear about flags and requests
            return plain(TrustState.UNTRACKED, facts, soft);
        }
        if (facts.verifiedOn() == null) {
            hard.add(ReasonKind.NEVER);
        }
        if (isPast(facts.dueOn(), today)) {
            hard.add(ReasonKind.EXPIRED);
        }
        if (isPast(facts.evergreenUntil(), today)) {
            hard.add(ReasonKind.EVERGREEN_AGE);
        }
        soft.removeAll(hard);
        if (!hard.isEmpty()) {
            return new Trust(TrustState.NEEDS_VERIFICATION, false, frozen(hard), frozen(soft), facts.dueOn());
        }
        boolean dueSoon = facts.dueOn() != null && !today.isBefore(facts.dueOn().minusDays(facts.warnDays()));
        return new Trust(TrustState.VERIFIED, dueSoon, Set.of(), frozen(soft), facts.dueOn());
    }

    public boolean verified() {
        return state == TrustState.VERIFIED;
    }

    public boolean needsVerification() {
        return state == TrustState.NEEDS_VERIFICATION;
    }

    private static Trust plain(TrustState state, TrustFacts facts, Set<ReasonKind> doubts) {
        return new Trust(state, false, Set.of(), frozen(doubts), facts.dueOn());
    }

    private static boolean isPast(LocalDate lastDay, LocalDate today) {
        return lastDay != null && today.isAfter(lastDay);
    }

    private static Set<ReasonKind> kinds(TrustFacts facts, LocalDate today, boolean hard) {
        Set<ReasonKind> kinds = EnumSet.noneOf(ReasonKind.class);
        facts.reasons().stream().filter(reason -> reason.counts(today) == hard).map(OpenReason::kind).forEach(kinds::add);
        return kinds;
    }

    private static Set<ReasonKind> frozen(Set<ReasonKind> kinds) {
        return kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }
}
