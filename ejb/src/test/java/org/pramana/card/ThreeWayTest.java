package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreeWayTest {

    private static final String BASE = "<p>The cap is 10 %.</p><p>Maintenance is announced 5 days ahead.</p><ul><li>Team</li></ul>";

    @Test
    void changesInDifferentPlacesFitTogether() {
        List<MergePiece> pieces = ThreeWay.of(
                BASE,
                "<p>The cap is 25 %.</p><p>Maintenance is announced 5 days ahead.</p><ul><li>Team</li></ul>",
                "<p>The cap is 10 %.</p><p>Maintenance is announced 5 days ahead.</p><ul><li>Team</li><li>Business</li></ul>");

        assertThat(pieces).noneMatch(MergePiece::collides);
        assertThat(text(pieces)).isEqualTo("<p>The cap is 25 %.</p><p>Maintenance is announced 5 days ahead.</p><ul><li>Team</li><li>Business</li></ul>");
    }

    @Test
    void twoAnswersInOnePlaceAreForAPersonToDecide() {
        List<MergePiece> pieces = ThreeWay.of("<p>10 %</p><p>Same.</p>", "<p>25 %</p><p>Same.</p>", "<p>15 %</p><p>Same.</p>");

        assertThat(pieces)
                .extracting(MergePiece::kind, MergePiece::base, MergePiece::theirs, MergePiece::mine)
                .containsExactly(
                        tuple(MergePiece.Kind.BOTH, "<p>10 %</p>", "<p>25 %</p>", "<p>15 %</p>"),
                        tuple(MergePiece.Kind.SAME, "<p>Same.</p>", "<p>Same.</p>", "<p>Same.</p>"));
    }

    @Test
    void theSameChangeTwiceIsNoCollision() {
        List<MergePiece> pieces = ThreeWay.of("<p>10 %</p>", "<p>25 %</p>", "<p>25 %</p>");

        assertThat(pieces).extracting(MergePiece::kind).containsExactly(MergePiece.Kind.SAME);
        assertThat(text(pieces)).isEqualTo("<p>25 %</p>");
    }

    @Test
    void takingOutWhatTheOtherRewroteIsACollision() {
        List<MergePiece> pieces = ThreeWay.of("<p>a</p><p>b</p><p>c</p>", "<p>a</p><p>c</p>", "<p>a</p><p>B!</p><p>c</p>");

        assertThat(pieces).filteredOn(MergePiece::collides).extracting(MergePiece::theirs, MergePiece::mine).containsExactly(tuple("", "<p>B!</p>"));
    }

    @Test
    void theSameReadingInOtherTagsIsNoChange() {
        List<MergePiece> pieces = ThreeWay.of(
                "<p>a</p><blockquote>So <b>be</b> it.</blockquote>",
                "<p>a!</p><blockquote><p>So <strong>be</strong> it.</p></blockquote>",
                "<p>a</p><blockquote><p>So <strong>be</strong> it.</p></blockquote><p>c</p>");

        assertThat(pieces).noneMatch(MergePiece::collides);
        assertThat(text(pieces)).isEqualTo("<p>a!</p><blockquote>So <b>be</b> it.</blockquote><p>c</p>");
    }

    @Test
    void anEmptyBeginningIsNoProblem() {
        assertThat(ThreeWay.of("", "<p>x</p>", "").stream().map(MergePiece::kind)).containsExactly(MergePiece.Kind.THEIRS);
        assertThat(ThreeWay.of("", "", "")).isEmpty();
    }

    /** Whatever anybody changes: read from one side only, the pieces are that side's text, and where only one side changed, the result is its text. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noWordIsLostOnEitherSide(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            List<String> base = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                base.add("<p>" + random.nextInt(6) + "</p>");
            }
            String theirs = edited(base, random);
            String mine = edited(base, random);
            List<MergePiece> pieces = ThreeWay.of(String.join("", base), theirs, mine);

            assertThat(pieces.stream().map(MergePiece::theirs).collect(Collectors.joining())).as("seed %d, theirs", seed).isEqualTo(theirs);
            assertThat(pieces.stream().map(MergePiece::mine).collect(Collectors.joining())).as("seed %d, mine", seed).isEqualTo(mine);
            assertThat(text(ThreeWay.of(String.join("", base), theirs, String.join("", base)))).as("seed %d", seed).isEqualTo(theirs);
        }
    }

    private static String edited(List<String> base, Random random) {
        List<String> blocks = new ArrayList<>(base);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = blocks.isEmpty() ? 0 : random.nextInt(blocks.size());
            switch (random.nextInt(3)) {
                case 0 -> blocks.add(at, "<p>new " + random.nextInt(100) + "</p>");
                case 1 -> {
                    if (!blocks.isEmpty()) {
                        blocks.remove(at);
                    }
                }
                default -> {
                    if (!blocks.isEmpty()) {
                        blocks.set(at, "<p>changed " + random.nextInt(100) + "</p>");
                    }
                }
            }
        }
        return String.join("", blocks);
    }

    private static String text(List<MergePiece> pieces) {
        return pieces.stream().map(MergePiece::settled).collect(Collectors.joining());
    }
}
