package org.pramana.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pramana.time.Workdays;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;

/** Fault F22: a card that cannot be decided about, in any part of it, costs itself a night and nothing else. */
class CardDecisionsTest {

    private static final ReminderPlan USUAL = new ReminderPlan(List.of(14, 3), List.of(7, 14), 14, 30, Workdays.MONDAY_TO_FRIDAY);
    private static final LocalDate DUE = LocalDate.parse("2026-04-10");
    private static final LocalDate TODAY = DUE.plusDays(40); // so long that owners and administrators hear of it
    private static final PageRules.Held NO_RULE = new PageRules.Held(null, DealingTerms.USUAL, USUAL, null);

    private final List<Long> dealt = new ArrayList<>();

    @Test
    void anOverdueCardExpiresAndIsEscalated() {
        assertThat(decided(card(1, Set.of()))).containsExactly("1 EXPIRE", "1 ESCALATE", "1 ESCALATE");
        assertThat(dealt).containsExactly(1L);
    }

    @Test
    void whereverItFailsNothingButTheFailureIsWritten() {
        for (int looks = 0; looks < 3; looks++) { // owners, administrators, whoever is asked
            assertThat(decided(card(1, new SpoiltAfter(looks)))).as("after %d looks at what was told", looks).containsExactly("1 ERROR");
        }
        assertThat(decided(card(1, new SpoiltAfter(3)))).hasSize(3);
    }

    @Test
    void whatFailsWhileSomebodyIsFoundForItIsWrittenAlone() {
        CardDecisions.Table broken = new CardDecisions.Table() {
            @Override
            public Long person(long card, Long asked, boolean opens) {
                throw new IllegalStateException("no such team");
            }

            @Override
            public boolean onlyAway(long card, Long person) {
                return false;
            }
        };

        List<Decision> decisions = new CardDecisions(TODAY, broken).about(card(1, Set.of()), NO_RULE);

        assertThat(decisions).singleElement().satisfies(decision -> {
            assertThat(decision.failed()).isTrue();
            assertThat(decision.words()).isEqualTo("no such team");
        });
    }

    @Test
    void whatFailsTakesNobodysTurn() {
        assertThat(decided(card(1, new SpoiltAfter(0)))).containsExactly("1 ERROR");
        assertThat(dealt).isEmpty();
    }

    @Test
    void aRuleThatCannotBeReadLeavesItsCardAlone() {
        PageRules.Held unreadable = new PageRules.Held(7L, DealingTerms.USUAL, USUAL, new PageRules.Quarantine("{}", "cannot be read"));

        assertThat(decisions(card(1, Set.of()), unreadable)).singleElement().satisfies(decision -> assertThat(decision.words()).isEqualTo("cannot be read"));
        assertThat(dealt).isEmpty();
    }

    private List<String> decided(SweepFacts card) {
        return decisions(card, NO_RULE).stream().map(decision -> decision.card().cardId() + " " + decision.kind()).toList();
    }

    private List<Decision> decisions(SweepFacts card, PageRules.Held rules) {
        return new CardDecisions(TODAY, new CardDecisions.Table() {
                    @Override
                    public Long person(long id, Long asked, boolean opens) {
                        dealt.add(id);
                        return asked;
                    }

                    @Override
                    public boolean onlyAway(long id, Long person) {
                        return false;
                    }
                })
                .about(card, rules);
    }

    private static SweepFacts card(long id, Set<String> told) {
        TrustFacts trust = new TrustFacts(Lifecycle.PUBLISHED, VerificationMode.INTERVAL, DUE.minusDays(90), DUE, null, 0, List.of());
        return new SweepFacts(id, 1, 1, 1, trust, DUE.minusDays(200), null, null, 5L, null, null, null, told, false, USUAL);
    }

    /** Nothing was told; but who looks once too often is told that it cannot be said. */
    private static final class SpoiltAfter extends AbstractSet<String> {

        private int looks;

        private SpoiltAfter(int looks) {
            this.looks = looks;
        }

        @Override
        public Iterator<String> iterator() {
            if (--looks < 0) {
                throw new IllegalStateException("spoilt");
            }
            return List.<String>of().iterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
