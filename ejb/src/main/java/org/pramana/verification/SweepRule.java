package org.pramana.verification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustState;

/**
 * What is to be done about a card on a day: a function of the card's facts and that day, so that a second sweep of the same day finds nothing, and a
 * sweep after three missed nights finds what one sweep would have (behaviour.md §8).
 */
final class SweepRule {

    private SweepRule() {}

    static Optional<Verdict> decide(SweepFacts card, LocalDate day) {
        Trust trust = Trust.of(card.trust(), day);
        if (trust.state() == TrustState.NOT_APPLICABLE) {
            return Optional.empty();
        }
        LocalDate lapsesOn = trust.state() == TrustState.UNTRACKED ? null : card.lapsesOn();
        boolean lapsed = lapsesOn != null && day.isAfter(lapsesOn);
        boolean doubted = trust.needsVerification() || !trust.doubts().isEmpty();
        LocalDate since = lapsed ? lapsesOn : doubted ? doubtedFrom(card, trust, day) : null;
        SweepStage stage = lapsed
                ? SweepStage.after(lapsesOn, day, card.reminders())
                : doubted ? SweepStage.doubted(since, day, card.reminders()) : lapsesOn == null ? null : SweepStage.before(lapsesOn, day, card.reminders());
        boolean silent = card.snoozedUntil() != null && card.snoozedUntil().isAfter(day);
        SweepStage told = stage != null && !silent && stage.isNews(card.told()) ? stage : null;
        boolean expires = lapsed && !card.expiryRecorded();
        boolean needsTask = card.taskId() == null && stage != null && !stage.warning();
        if (!expires && !needsTask && told == null) {
            return Optional.empty();
        }
        Verdict.Kind kind = expires
                ? Verdict.Kind.EXPIRE
                : needsTask ? Verdict.Kind.TASK : told.warning() ? Verdict.Kind.WARN : Verdict.Kind.REMIND;
        List<String> reasons = Stream.concat(trust.reasons().stream(), trust.doubts().stream()).map(Enum::name).toList();
        boolean wasVerified = expires && trust.reasons().stream().allMatch(reason -> reason == ReasonKind.EXPIRED || reason == ReasonKind.EVERGREEN_AGE);
        return Optional.of(new Verdict(
                kind, needsTask && told == null ? stage : told, lapsesOn, since, reasons, wasVerified ? TrustState.VERIFIED : trust.state(), trust.state()));
    }

    /**
     * Whether those have to hear of it who are not asked themselves: the collection's owners, and then the administrators. Only of a card that needs
     * verification; that its responsible person has put it off keeps nothing from them.
     */
    static List<Verdict> escalations(SweepFacts card, LocalDate day) {
        Trust trust = Trust.of(card.trust(), day);
        if (!trust.needsVerification()) {
            return List.of();
        }
        LocalDate lapsesOn = card.lapsesOn();
        LocalDate since = lapsesOn != null && day.isAfter(lapsesOn) ? lapsesOn : doubtedFrom(card, trust, day);
        long days = ChronoUnit.DAYS.between(since, day);
        List<String> reasons = trust.reasons().stream().map(Enum::name).toList();
        return Stream.of(
                        reached(SweepStage.OWNERS, card.reminders().owners(), days),
                        reached(SweepStage.ADMINISTRATORS, card.reminders().administrators(), days))
                .flatMap(Optional::stream)
                .filter(stage -> stage.isNews(card.told()))
                .map(stage -> new Verdict(Verdict.Kind.ESCALATE, stage, lapsesOn, since, reasons, trust.state(), trust.state()))
                .toList();
    }

    private static Optional<SweepStage> reached(SweepStage stage, int after, long days) {
        return after > 0 && days >= after ? Optional.of(stage) : Optional.empty();
    }

    private static LocalDate doubtedFrom(SweepFacts card, Trust trust, LocalDate day) {
        if (card.hardSince() != null && !card.hardSince().isAfter(day)) {
            return card.hardSince();
        }
        if (trust.needsVerification()) { // never verified: since readers see it
            if (card.publishedOn() == null) {
                throw new IllegalStateException("published, but nobody knows since when");
            }
            return card.publishedOn();
        }
        return card.doubtedSince();
    }
}
