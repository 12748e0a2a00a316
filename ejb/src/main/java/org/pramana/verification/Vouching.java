package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.policy.CycleTerms;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.VerificationMode;
import org.pramana.words.InvalidInput;
import org.pramana.words.Refusal;

/**
 * The one place where a card becomes verified (behaviour.md §3 rows 1, 6 and 12), with every guard, whatever way it is reached: the button, "Publish
 * and verify", or the REST API.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Vouching {

    static final int LONGEST_NOTE = 500;

    /** Two clicks, or two verifiers in the same minute, are one verification. */
    static final Duration AT_ONCE = Duration.ofMinutes(1);

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    TaskDesk tasks;

    @Inject
    FormerTrust former;

    @Inject
    Event<RequestsAnswered> answered;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    Verified vouch(CardTrust card, long person, int versionOnScreen, String note, LocalDate newFixedDate) {
        EffectivePolicy rules = policies.of(card.id());
        Refusal objection = VouchingGuard.objection(rules, cards.standing(card.id(), person), card.lifecycle(), card.slug(), versionOnScreen, card.versionNo());
        if (objection != null) {
            throw objection;
        }
        Instant now = clock.instant();
        List<CardReason> open = cards.openReasons(card.id());
        // whoever was asked after the last verification is not clicking twice
        if (justVerified(card, open, newFixedDate, now) && cards.openTask(card.id()).isEmpty()) {
            return verified(card, true);
        }
        LocalDate today = LocalDate.now(clock);
        CycleTerms terms = rules.terms(card.plan(), card.planOwn());
        if (terms.plan().mode() == VerificationMode.FIXED) {
            checkDate(newFixedDate, today);
            terms = terms.until(newFixedDate);
        }
        former.remember(card.id(), person, now);
        card.verify(person, trimmed(note), now, today, terms);
        open.forEach(reason -> reason.close(person, now));
        tasks.close(card, person, "VERIFIED");
        tasks.lookAfter(card);
        cards.record(card, "VERIFIED", person, now, trimmed(note), "verified:" + card.id() + ":" + card.cycleNo());
        deeds.fire(new Deed("card.verified", "card:" + card.slug(), null, "version " + card.versionNo() + (card.lapsesOn() == null ? "" : ", until " + card.lapsesOn())));
        Set<Long> requesters = open.stream()
                .filter(reason -> reason.kind() == ReasonKind.REQUESTED || reason.kind() == ReasonKind.FLAGGED)
                .map(CardReason::byId)
                .filter(Objects::nonNull)
                .filter(requester -> requester != person)
                .collect(Collectors.toSet());
        if (!requesters.isEmpty()) {
            answered.fire(new RequestsAnswered(card.id(), card.cycleNo(), person, requesters));
        }
        return verified(card, false);
    }

    private boolean justVerified(CardTrust card, List<CardReason> open, LocalDate newFixedDate, Instant now) {
        return open.isEmpty()
                && Objects.equals(card.verifiedVersion(), card.versionNo())
                && card.verifiedAt() != null
                && (card.lapsesOn() == null || !LocalDate.now(clock).isAfter(card.lapsesOn()))
                && card.verifiedAt().isAfter(now.minus(AT_ONCE))
                && (newFixedDate == null || newFixedDate.equals(card.dueOn()));
    }

    private static void checkDate(LocalDate date, LocalDate today) {
        if (date == null) {
            throw new InvalidInput("fixedDate", "verification.date-needed");
        }
        if (!date.isAfter(today)) {
            throw new InvalidInput("fixedDate", "verification.date-past");
        }
    }

    private static String trimmed(String note) {
        if (note == null || note.isBlank()) {
            return null;
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new InvalidInput("note", "verification.note-too-long", LONGEST_NOTE);
        }
        return note.strip();
    }

    private Verified verified(CardTrust card, boolean already) {
        return new Verified(card.slug(), card.versionNo(), already, cards.nameOf(card.verifiedBy()), card.lapsesOn(), card.cycleNo());
    }
}
