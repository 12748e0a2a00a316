package org.pramana.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.pramana.trust.ReasonKind;

/** Opens reasons, each with its line in the card's history and a task for somebody. None of them moves the clock. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Doubts {

    @Inject
    TrustRepository cards;

    @Inject
    TaskDesk tasks;

    @Inject
    Event<CardFlagged> flagged;

    @Inject
    Clock clock;

    /** @param news whether the responsible person hears of it today */
    void add(CardTrust card, ReasonKind kind, Long by, String text, boolean news) {
        cards.add(new CardReason(card, kind, true, by, clock.instant(), text));
        cards.record(card, kind.name(), by, clock.instant(), text, null);
        if (kind == ReasonKind.FLAGGED) {
            flagged.fire(new CardFlagged(card.id(), card.versionNo(), clock.instant(), by, text));
        }
        if (card.tracked() || news) {
            tasks.open(card, !news ? null : kind == ReasonKind.FLAGGED ? kind.name() : "TASK");
        }
    }

    /** What the card was made from has changed; said once, however often it changes until somebody answers. */
    void source(CardTrust card, boolean hard, Long by, String source) {
        if (cards.openReasons(card.id()).stream().anyMatch(CardReason::ofItsSource)) {
            return;
        }
        cards.add(new CardReason(card, ReasonKind.SOURCE_CHANGED, hard, by, clock.instant(), source));
        cards.record(card, ReasonKind.SOURCE_CHANGED.name(), by, clock.instant(), source, null);
        if (card.tracked()) {
            tasks.open(card, "TASK");
        }
    }

    /** A reader's request: one for each reader, and hard for all once enough readers ask (behaviour.md §3 row 9). */
    void request(CardTrust card, long reader, String text, int threshold) {
        List<CardReason> open = cards.openReasons(card.id()).stream().filter(reason -> reason.kind() == ReasonKind.REQUESTED).toList();
        var mine = open.stream().filter(reason -> reason.requestOf(reader)).findFirst();
        if (mine.isPresent()) {
            mine.get().add(text);
            return;
        }
        boolean enough = open.size() + 1 >= threshold || open.stream().anyMatch(CardReason::hard);
        cards.add(new CardReason(card, ReasonKind.REQUESTED, enough, reader, clock.instant(), text));
        if (enough) {
            open.forEach(CardReason::harden);
        }
        cards.record(card, "REQUESTED", reader, clock.instant(), text, null);
        tasks.open(card, enough ? "REQUESTED" : "TASK");
    }
}
