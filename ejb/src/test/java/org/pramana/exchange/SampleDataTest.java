package org.pramana.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustState;

class SampleDataTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    private final SampleFolk folk = SampleCompany.folk();
    private final List<SampleCard> cards = SampleCompany.cards();

    @Test
    void everyStateThatACardCanBeInIsThere() {
        Set<TrustState> states = EnumSet.noneOf(TrustState.class);
        Set<ReasonKind> reasons = EnumSet.noneOf(ReasonKind.class);
        Set<ReasonKind> doubts = EnumSet.noneOf(ReasonKind.class);
        Set<Lifecycle> lifecycles = EnumSet.noneOf(Lifecycle.class);
        for (SampleCard card : cards) {
            SampleLife life = SampleLife.until(card, folk, TODAY, 0);
            Trust trust = life.trustOn(TODAY);
            states.add(trust.state());
            reasons.addAll(trust.reasons());
            doubts.addAll(trust.doubts());
            lifecycles.add(life.lifecycle());
        }

        assertThat(states).containsExactlyInAnyOrder(TrustState.values());
        assertThat(reasons)
                .contains(ReasonKind.NEVER, ReasonKind.EXPIRED, ReasonKind.EVERGREEN_AGE, ReasonKind.EDITED, ReasonKind.FLAGGED, ReasonKind.REQUESTED, ReasonKind.SOURCE_CHANGED);
        assertThat(doubts).contains(ReasonKind.REQUESTED);
        assertThat(lifecycles).contains(Lifecycle.DRAFT, Lifecycle.PENDING_APPROVAL, Lifecycle.PUBLISHED, Lifecycle.ARCHIVED);
    }

    @Test
    void earlierVersionsAreTheBodyWithItsEditsTakenBack() {
        SampleCard credits = card("sla-credits");

        assertThat(credits.bodies()).hasSize(6).last().asString().contains("25 % of that month’s bill**. Planned");
        assertThat(credits.bodies().get(4)).contains("is **10 % of that month’s bill**");
        for (SampleCard card : cards) {
            assertThat(card.bodies()).as(card.slug()).hasSize(SampleLife.until(card, folk, TODAY, 0).version());
        }
    }

    @Test
    void theCreatorFindsNineCardsInTheQueue() {
        Set<String> queue = new TreeSet<>();
        for (int turn = 0; turn < cards.size(); turn++) {
            Trust trust = SampleLife.until(cards.get(turn), folk, TODAY, 0).trustOn(TODAY);
            if ((trust.needsVerification() || trust.dueSoon()) && "creator".equals(folk.responsible(cards.get(turn), turn))) {
                queue.add(cards.get(turn).slug());
            }
        }

        assertThat(queue)
                .containsExactly(
                        "annual-prepay-discount",
                        "credits-for-startups",
                        "currency-switch-mid-term",
                        "education-pricing",
                        "inr-price-list-q4",
                        "reseller-margin-table",
                        "sla-credits",
                        "stratova",
                        "trial-extension");
    }

    @Test
    void oneConsumerCannotSeeWhatAnotherCan() {
        Set<String> asha = readable("consumer");
        Set<String> nadia = readable("consumer2");

        assertThat(asha).contains("competitors").doesNotContain("deal-desk");
        assertThat(nadia).isNotEmpty().doesNotContain("competitors", "deal-desk");
    }

    @Test
    void everyLinkBetweenCardsLeadsSomewhere() {
        Set<String> slugs = cards.stream().map(SampleCard::slug).collect(Collectors.toSet());
        for (SampleCard card : cards) {
            assertThat(slugs).as(card.slug()).containsAll(SampleBodies.linksOf(card.body()));
            assertThat(card.successor() == null || slugs.contains(card.successor())).as(card.slug()).isTrue();
        }
        assertThat(slugs).hasSameSizeAs(cards);
    }

    /** Soft are requests of a single reader alone (behaviour.md §3 rows 3, 9 and 10). */
    @Test
    void noReasonIsOneThatTheRulesCouldNotHaveOpened() {
        for (SampleCard card : cards) {
            for (SampleLife.Reason reason : SampleLife.until(card, folk, TODAY, 0).reasons()) {
                assertThat(reason.hard() || reason.kind() == ReasonKind.REQUESTED).as(card.slug() + ": " + reason).isTrue();
            }
        }
    }

    @Test
    void nobodyDoesWhatTheyMayNot() {
        for (SampleCard card : cards) {
            Set<String> readers = Set.copyOf(folk.readers(card));
            for (SampleHappening step : card.story()) {
                boolean left = !step.byMachine() && folk.people().get(step.login()).left() != null;
                assertThat(step.byMachine() || left || readers.contains(step.login())).as(card.slug() + ": " + step).isTrue();
                assertThat(!step.verb().vouches() || folk.isVerifier(step.login(), card)).as(card.slug() + ": " + step).isTrue();
            }
            assertThat(readers).as(card.slug()).containsAll(card.favourites());
        }
    }

    private Set<String> readable(String login) {
        return cards.stream().filter(card -> folk.readers(card).contains(login)).map(SampleCard::collection).collect(Collectors.toSet());
    }

    private SampleCard card(String slug) {
        return cards.stream().filter(card -> card.slug().equals(slug)).findFirst().orElseThrow();
    }
}
