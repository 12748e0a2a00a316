package org.pramana.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelevanceTest {

    private static final Instant NOON = Instant.parse("2026-03-12T12:00:00Z");
    private static final Instant LAST_WEEK = Instant.parse("2026-03-05T12:00:00Z");

    private static final Relevance MERELY_NEW = new Relevance(null, null, false, null, 0, NOON);
    private static final Relevance READ = new Relevance(null, null, false, "Support", 6, NOON);
    private static final Relevance SHELF = follows(FollowKind.COLLECTION, "Billing");
    private static final Relevance SEARCHED = new Relevance(null, "refund", false, null, 0, NOON);
    private static final Relevance TAG = follows(FollowKind.TAG, "refund");
    private static final Relevance AUTHOR = follows(FollowKind.AUTHOR, "Asha Rao");
    private static final Relevance MISSED = new Relevance(null, "refund", true, null, 0, NOON);
    private static final Relevance CARD = follows(FollowKind.CARD, "");

    @Test
    void theNearerTheReasonTheHigherItStands() {
        assertThat(Stream.of(MERELY_NEW, READ, SHELF, SEARCHED, TAG, AUTHOR, MISSED, CARD).map(card -> card.points(NOON))).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void reasonsAddUp() {
        Relevance all = new Relevance(SHELF.followed(), "refund", false, "Support", 6, NOON);

        assertThat(all.points(NOON)).isEqualTo(SHELF.points(NOON) + SEARCHED.points(NOON) + READ.points(NOON)).isGreaterThan(CARD.points(NOON));
    }

    @Test
    void aDayCostsLessThanAReasonIsWorth() {
        Relevance old = new Relevance(SHELF.followed(), null, false, null, 0, LAST_WEEK);

        assertThat(old.points(NOON)).isEqualTo(SHELF.points(NOON) - 14).isGreaterThan(READ.points(NOON));
        assertThat(new Relevance(null, null, false, null, 0, LAST_WEEK).points(NOON)).isLessThan(MERELY_NEW.points(NOON));
    }

    @Test
    void manyReadersOfAGroupAreNeverMoreThanWhatSomebodyAskedFor() {
        assertThat(new Relevance(null, null, false, "Everybody", 4_000, NOON).points(NOON)).isLessThan(SHELF.points(NOON));
    }

    @Test
    void theStrongestReasonIsSaid() {
        Relevance all = new Relevance(SHELF.followed(), "refund", true, "Support", 6, NOON);

        assertThat(all.sentence(Locale.ENGLISH)).isEqualTo("Because you searched “refund” and did not find it");
        assertThat(SEARCHED.sentence(Locale.ENGLISH)).isEqualTo("Because you searched “refund”");
        assertThat(SHELF.sentence(Locale.ENGLISH)).isEqualTo("Because you follow Billing");
        assertThat(TAG.sentence(Locale.ENGLISH)).isEqualTo("Because you follow #refund");
        assertThat(READ.sentence(Locale.ENGLISH)).isEqualTo("Because 6 people in Support read it");
        assertThat(READ.sentence(Locale.forLanguageTag("hi"))).contains("Support").doesNotContain("Because");
        assertThat(MERELY_NEW.sentence(Locale.ENGLISH)).isNull();
        assertThat(MERELY_NEW.concernsThem()).isFalse();
    }

    @Test
    void whatWasTypedIsCutBetweenLetters() {
        String said = new Relevance(null, "क".repeat(200), false, null, 0, NOON).sentence(Locale.ENGLISH);

        assertThat(said).contains("क".repeat(60) + "…").doesNotContain("क".repeat(61));
    }

    private static Relevance follows(FollowKind kind, String name) {
        return new Relevance(new FollowReason(kind, name), null, false, null, 0, NOON);
    }
}
