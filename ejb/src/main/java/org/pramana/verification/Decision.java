package org.pramana.verification;

import java.util.Objects;
import java.util.Optional;

/**
 * One line of a sweep's ledger before it is written.
 *
 * @param rule the number of the rule's row in {@code policy_rule} that holds for the card, null where none does
 * @param stage empty where nobody is told
 * @param person who looks after the card from now on, null for nobody
 * @param inputs JSON: what the decision rests on; the sentence that people read is made from it, in their language
 * @param words of a failure; empty otherwise
 */
record Decision(SweepFacts card, Long rule, Verdict.Kind kind, String stage, Long person, String before, String after, String inputs, String words) {

    Decision {
        words = words == null ? "" : words.length() <= 500 ? words : words.substring(0, 500);
    }

    boolean failed() {
        return kind == Verdict.Kind.ERROR;
    }

    boolean opensTask() {
        return card.taskId() == null && !stage.isEmpty() && (kind == Verdict.Kind.EXPIRE || kind == Verdict.Kind.TASK);
    }

    boolean movesTask() {
        return settlesWho() && card.taskId() != null && !Objects.equals(person, card.assignee());
    }

    boolean movesCard() {
        return settlesWho() && !Objects.equals(person, card.responsible());
    }

    /** Who is asked or reminded by it. */
    Optional<SweepWork.Asked> asked() {
        return failed() || person == null || stage.isEmpty()
                ? Optional.empty()
                : Optional.of(new SweepWork.Asked(person, card.cardId(), card.cycleNo(), stage));
    }

    private boolean settlesWho() {
        return !failed() && kind != Verdict.Kind.ESCALATE;
    }
}
