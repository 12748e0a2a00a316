package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.pramana.card.CardAbsorbed;
import org.pramana.card.CardArchived;
import org.pramana.card.CardBegun;
import org.pramana.card.CardMoved;
import org.pramana.card.CardPublished;
import org.pramana.card.CardRestored;
import org.pramana.card.CardSourceChanged;
import org.pramana.people.PartyKey;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;

/** What becomes of a card's trust when its words change: the rows of behaviour.md §3 that {@code card} brings about. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class CardWatch {

    @Inject
    TrustRepository cards;

    @Inject
    Policies policies;

    @Inject
    VerifierList verifiers;

    @Inject
    Vouching vouching;

    @Inject
    Doubts doubts;

    @Inject
    TaskDesk tasks;

    @Inject
    Clock clock;

    void begun(@Observes CardBegun begun) {
        CardTrust card = cards.toChange(begun.cardId());
        EffectivePolicy rules = policies.of(card.id());
        VerificationPlan usual = rules.usualPlan();
        VerificationPlan plan = begun.plan() == null ? usual : begun.plan();
        LocalDate date = plan.fixedDate();
        if (date != null && !date.isAfter(LocalDate.now(clock))) {
            throw new InvalidInput("fixedDate", "verification.date-past");
        }
        card.replan(rules.terms(plan, !plan.equals(usual)));
        List<PartyKey> chosen = begun.verifiers().isEmpty() ? verifiers.able(card, rules.parties(Setting.VERIFIERS)) : begun.verifiers();
        if (chosen.isEmpty()) {
            verifiers.justThis(card, begun.actorId());
        } else {
            verifiers.replace(card, chosen);
        }
        tasks.lookAfter(card);
    }

    void published(@Observes CardPublished published) {
        CardTrust card = cards.toChange(published.cardId());
        Long actor = published.actorId();
        if (published.first()) {
            record(card, "PUBLISHED", actor);
        }
        if (published.verifyToo() && actor != null) {
            vouching.vouch(card, actor, published.version(), null, published.fixedDate()); // rows 1 and 6
        } else if (published.first()) {
            if (card.tracked()) {
                tasks.open(card, false); // row 2: never verified, which is derived
            }
        } else if (published.minor()) {
            record(card, "MINOR_EDIT", actor); // row 4
        } else if (published.cause() == CardPublished.Cause.EDIT && actor != null && cards.standing(card.id(), actor).verifier()) {
            card.editedByItsVerifier(); // row 5
            record(card, "EDITED_BY_VERIFIER", actor);
        } else {
            doubts.add(card, ReasonKind.EDITED, actor, null, false); // rows 3, 13, 18 and 19
        }
    }

    /** Whether it needs verification for that, or only says so, is its policy's to say. */
    void sourceChanged(@Observes CardSourceChanged changed) {
        CardTrust card = cards.toChange(changed.cardId());
        doubts.source(card, policies.of(card.id()).flag(Setting.SOURCE_CHANGE_UNVERIFIES), changed.actorId(), changed.source());
    }

    /** Row 16. Reasons stay as they are: frozen, because an archived card has no state. */
    void archived(@Observes CardArchived archived) {
        CardTrust card = cards.toChange(archived.cardId());
        tasks.close(card, archived.actorId(), "ARCHIVED");
        record(card, "ARCHIVED", archived.actorId());
    }

    /** Row 17. What it says about itself is derived again; the next sweep asks somebody. */
    void restored(@Observes CardRestored restored) {
        CardTrust card = cards.toChange(restored.cardId());
        record(card, "RESTORED", restored.actorId());
    }

    /** Row 14. The clock goes on; who may not write in the new collection cannot look after the card. */
    void moved(@Observes CardMoved moved) {
        CardTrust card = cards.toChange(moved.cardId());
        record(card, "MOVED", moved.actorId());
        tasks.listChanged(card, moved.actorId());
    }

    /** Row 18. What its words became has been told by {@link #published}; the clock goes on. */
    void absorbed(@Observes CardAbsorbed absorbed) {
        record(cards.toChange(absorbed.cardId()), "MERGED", absorbed.actorId());
    }

    private void record(CardTrust card, String kind, Long actor) {
        cards.record(card, kind, actor, clock.instant(), null, null);
    }
}
