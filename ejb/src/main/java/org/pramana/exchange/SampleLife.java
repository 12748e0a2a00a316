package org.pramana.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;

/**
 * A sample card at the end of some day of its story: the facts that the rules of behaviour.md §3 make of it. What trust they amount to is asked of
 * {@link Trust}, as for every other card.
 */
final class SampleLife {

    /** What speaks against the card; closed by the verification of {@code closedBy}, null while open. */
    record Reason(ReasonKind kind, boolean hard, SampleHappening from, int version, SampleHappening closedBy) {}

    /** A happening with the version and the cycle that the card was in after it. */
    record Event(SampleHappening happening, int version, int cycle, boolean byVerifier) {}

    private final SampleCard card;
    private final SampleFolk folk;
    private final LocalDate today;

    private Lifecycle lifecycle = Lifecycle.DRAFT;
    private int version;
    private int cycle;
    private SampleHappening published;
    private SampleHappening verified;
    private Integer verifiedVersion;
    private boolean editedByVerifier;
    private SampleHappening archived;
    private final List<Reason> reasons = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    private SampleLife(SampleCard card, SampleFolk folk, LocalDate today) {
        this.card = card;
        this.folk = folk;
        this.today = today;
    }

    /** @param day relative to today */
    static SampleLife until(SampleCard card, SampleFolk folk, LocalDate today, int day) {
        SampleLife life = new SampleLife(card, folk, today);
        card.story().stream().filter(happening -> happening.day() <= day).forEach(life::happen);
        return life;
    }

    private void happen(SampleHappening now) {
        if (now.verb().makesVersion()) {
            version++;
            if (version == 1) {
                lifecycle = Lifecycle.PUBLISHED;
                published = now;
            }
        }
        switch (now.verb()) {
            case EDITS -> {
                if (folk.isVerifier(now.login(), card)) {
                    editedByVerifier = verified != null;
                } else {
                    open(ReasonKind.EDITED, true, now); // row 3; that nobody tracks the card is the state's matter, not the reason's
                }
            }
            case FLAGS -> open(ReasonKind.FLAGGED, true, now);
            case SOURCE_CHANGED -> open(ReasonKind.SOURCE_CHANGED, true, now);
            case ASKS -> ask(now);
            case ASKS_TO_PUBLISH -> lifecycle = Lifecycle.PENDING_APPROVAL;
            case ARCHIVES -> {
                lifecycle = Lifecycle.ARCHIVED;
                archived = now;
            }
            default -> {}
        }
        if (now.verb().vouches()) {
            verify(now);
        }
        events.add(new Event(now, version, cycle, folk.isVerifier(now.login(), card)));
    }

    private void verify(SampleHappening now) {
        reasons.replaceAll(reason -> reason.closedBy() != null ? reason : new Reason(reason.kind(), reason.hard(), reason.from(), reason.version(), now));
        verified = now;
        verifiedVersion = version;
        editedByVerifier = false;
        cycle++;
    }

    private void open(ReasonKind kind, boolean hard, SampleHappening from) {
        reasons.add(new Reason(kind, hard, from, version, null));
    }

    /** The second reader who asks makes every open request hard (behaviour.md §3 row 9). */
    private void ask(SampleHappening now) {
        open(ReasonKind.REQUESTED, false, now);
        Set<String> askers = new LinkedHashSet<>();
        reasons.stream().filter(reason -> waits(reason)).forEach(reason -> askers.add(reason.from().login()));
        if (askers.size() >= 2) {
            reasons.replaceAll(reason -> waits(reason) ? new Reason(reason.kind(), true, reason.from(), reason.version(), null) : reason);
        }
    }

    private static boolean waits(Reason reason) {
        return reason.kind() == ReasonKind.REQUESTED && reason.closedBy() == null;
    }

    Trust trustOn(LocalDate day) {
        List<OpenReason> open = reasons.stream()
                .filter(reason -> reason.closedBy() == null)
                .map(reason -> new OpenReason(reason.kind(), reason.hard(), null, reason.from().on(today), reason.from().words()))
                .toList();
        return Trust.of(new TrustFacts(lifecycle, card.mode(), verifiedOn(), dueOn(), evergreenUntil(), 14, open), day);
    }

    LocalDate verifiedOn() {
        return verified == null ? null : verified.on(today);
    }

    LocalDate dueOn() {
        if (verified == null) {
            return null;
        }
        return switch (card.mode()) {
            case INTERVAL -> verifiedOn().plusDays(card.intervalDays());
            case FIXED -> card.fixedDate(today);
            case EVERGREEN, NONE -> null;
        };
    }

    LocalDate evergreenUntil() {
        return verified == null || card.mode() != VerificationMode.EVERGREEN ? null : verifiedOn().plusDays(730);
    }

    LocalDate lapsesOn() {
        return dueOn() != null ? dueOn() : evergreenUntil();
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    int version() {
        return version;
    }

    int cycle() {
        return cycle;
    }

    SampleHappening published() {
        return published;
    }

    SampleHappening verified() {
        return verified;
    }

    Integer verifiedVersion() {
        return verifiedVersion;
    }

    boolean editedByVerifier() {
        return editedByVerifier;
    }

    SampleHappening archived() {
        return archived;
    }

    List<Reason> reasons() {
        return reasons;
    }

    List<Event> events() {
        return events;
    }
}
