package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDiffTest {

    @Test
    void aChangedWordIsMarkedOnBothSides() {
        TextDiff diff = TextDiff.of("<p>The cap is 10 % of the bill.</p>", "<p>The cap is 25 % of the bill.</p>");

        assertThat(diff.inlineHtml()).isEqualTo("<p>The cap is <del>10</del><ins>25</ins> % of the bill.</p>");
        assertThat(diff.leftHtml()).isEqualTo("<p>The cap is <del>10</del> % of the bill.</p>");
        assertThat(diff.rightHtml()).isEqualTo("<p>The cap is <ins>25</ins> % of the bill.</p>");
        assertThat(diff.wordsAdded()).isEqualTo(1);
        assertThat(diff.wordsRemoved()).isEqualTo(1);
    }

    @Test
    void wordsNextToEachOtherAreOneChange() {
        assertThat(TextDiff.of("<p>a red old house</p>", "<p>a blue new house</p>").inlineHtml()).isEqualTo("<p>a <del>red old</del><ins>blue new</ins> house</p>");
    }

    @Test
    void aNewParagraphAndANewRowAreMarkedWhereTheyStand() {
        assertThat(TextDiff.of("<p>one</p>", "<p>one</p><p>two</p>").inlineHtml()).isEqualTo("<p>one</p><p><ins>two</ins></p>");
        assertThat(TextDiff.of("<table><tbody><tr><td>a</td></tr><tr><td>b</td></tr></tbody></table>", "<table><tbody><tr><td>a</td></tr></tbody></table>")
                        .inlineHtml())
                .isEqualTo("<table><tbody><tr><td>a</td></tr><tr><td><del>b</del></td></tr></tbody></table>");
    }

    @Test
    void theSameTextHasNoMarks() {
        TextDiff diff = TextDiff.of("<p>one</p><ul><li>two</li></ul>", "<p>one</p><ul><li>two</li></ul>");

        assertThat(diff.inlineHtml()).isEqualTo("<p>one</p><ul><li>two</li></ul>");
        assertThat(diff.wordsAdded() + diff.wordsRemoved()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void bothSidesSayExactlyWhatTheTextsSaidAndEverythingIsHarmless(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            String before = BodyHtml.safe(text(random) + BodyHtmlTest.mixed(random));
            String after = BodyHtml.safe(random.nextBoolean() ? changed(before, random) : text(random));
            TextDiff diff = TextDiff.of(before, after);

            String where = "seed %d round %d: %s | %s".formatted(seed, round, before, after);
            assertThat(letters(diff.leftHtml())).as(where).isEqualTo(letters(before));
            assertThat(letters(diff.rightHtml())).as(where).isEqualTo(letters(after));
            BodyHtmlTest.assertHarmless(diff.inlineHtml());
            assertBalanced(diff.inlineHtml());
            assertBalanced(diff.leftHtml());
            assertBalanced(diff.rightHtml());
        }
    }

    @Test
    void twoLongTextsWithNothingInCommonAreComparedInTime() {
        String before = "<p>" + "alpha beta gamma delta ".repeat(8_000) + "</p>";
        String after = "<p>" + "one two three four ".repeat(8_000) + "</p>";

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> TextDiff.of(before, after));
    }

    @Test
    void twoLongTextsOfManyParagraphsAreComparedInTime() {
        StringBuilder before = new StringBuilder();
        StringBuilder after = new StringBuilder();
        for (int i = 0; i < 4_000; i++) {
            before.append("<p>alpha beta ").append(i).append("</p>");
            after.append("<p>gamma delta ").append(i * 7 % 4_001).append("</p>");
        }

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> TextDiff.of(before.toString(), after.toString()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            String words = "cap bill नियम 25 % uptime".substring(random.nextInt(10));
            text.append(random.nextBoolean() ? "<p>" + words + "</p>" : "<ul><li>" + words + "</li><li><b>x</b> y</li></ul>");
        }
        return text.toString();
    }

    private static String changed(String html, Random random) {
        return html.replaceFirst("cap|bill|x", random.nextBoolean() ? "<i>new</i>" : "");
    }

    private static String letters(String html) {
        return Jsoup.parseBodyFragment(html).text().replaceAll("\\s+", "");
    }

    private static void assertBalanced(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        assertThat(BodyHtml.safeDifference(page.body().html())).isEqualTo(html);
    }
}
