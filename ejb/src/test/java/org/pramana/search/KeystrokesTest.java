package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Results come up while somebody types; only what they asked in the end is written down. */
class KeystrokesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static Looked typed(long person, String words, double seconds) {
        return looked(person, words, true, seconds);
    }

    private static Looked sent(long person, String words, double seconds) {
        return looked(person, words, false, seconds);
    }

    private static Looked looked(long person, String words, boolean typing, double seconds) {
        return new Looked(person, Looked.Source.PORTAL, words, typing, 3, 5, 0, List.of(), NOON.plusMillis((long) (seconds * 1000)));
    }

    private static List<String> questions(double now, Looked... looked) {
        return Keystrokes.of(List.of(looked), NOON.plusMillis((long) (now * 1000))).questions().stream().map(Looked::raw).toList();
    }

    @Test
    void whatIsTypedOnIsNoQuestion() {
        assertThat(questions(9, typed(1, "dis", 0), typed(1, "discou", 0.4), typed(1, "discount", 1.5))).containsExactly("discount");
    }

    @Test
    void norIsWhatIsCorrectedInTheMiddleOrSentOff() {
        assertThat(questions(9, typed(1, "pirce list", 0), typed(1, "price list", 1))).containsExactly("price list");
        assertThat(questions(9, typed(1, "disc", 0), sent(1, "discount", 1))).containsExactly("discount");
    }

    @Test
    void whatStandsForAMomentWasMeant() {
        assertThat(questions(9, typed(1, "refund", 0), typed(1, "warranty", 5))).containsExactly("refund", "warranty");
    }

    @Test
    void whatHasJustBeenTypedWaits() {
        Keystrokes typed = Keystrokes.of(List.of(typed(1, "dis", 0)), NOON.plusSeconds(1));

        assertThat(typed.questions()).isEmpty();
        assertThat(typed.open()).extracting(Looked::raw).containsExactly("dis");
        assertThat(Keystrokes.of(List.of(typed.open().get(0), typed(1, "discount", 1.5)), NOON.plusSeconds(6)).questions()).extracting(Looked::raw).containsExactly("discount");
    }

    @Test
    void everybodyTypesForThemselvesAndWhatIsSentOffCountsAtOnce() {
        assertThat(questions(9, typed(1, "dis", 0), typed(2, "ref", 0.5))).containsExactly("dis", "ref");
        assertThat(questions(0, sent(1, "discount", 0), sent(1, "price", 0))).containsExactly("discount", "price");
    }
}
