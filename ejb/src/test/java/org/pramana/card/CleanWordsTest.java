package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.words.InvalidInput;

class CleanWordsTest {

    @Test
    void wordsAreCountedInEnglishAndInHindi() {
        assertThat(PlainText.words("The customer’s bill is ₹ 1,900.50 - see a@b.in.")).isEqualTo(7);
        assertThat(PlainText.words("छुट्टियों के नियम बदल गए हैं।")).isEqualTo(6);
        assertThat(PlainText.words("")).isZero();
    }

    @Test
    void theSameWordsHaveTheSameHash() {
        CleanWords once = CleanWords.of(CardWords.html("Title", "<p>Body</p>", List.of("a")));
        CleanWords again = CleanWords.of(CardWords.html(" Title ", "<div>Body</div>", List.of("b")));
        CleanWords other = CleanWords.of(CardWords.html("Title", "<p>Body.</p>", List.of("a")));

        assertThat(again.hash()).isEqualTo(once.hash());
        assertThat(other.hash()).isNotEqualTo(once.hash());
    }

    @Test
    void whatIsTooLongIsRefusedWithItsField() {
        assertRefused("title", CardWords.html("x".repeat(201), "<p>b</p>", List.of()));
        assertRefused("body", CardWords.html("t", "<p>" + "x".repeat(200_001) + "</p>", List.of()));
        assertRefused("tags", CardWords.html("t", "b", Collections.singletonList("x".repeat(61))));
        assertRefused("tags", CardWords.html("t", "b", IntStream.range(0, 21).mapToObj(i -> "t" + i).toList()));
    }

    @Test
    void aDraftMayBeEmptyButWhatIsPublishedNeedsTitleAndBody() {
        CleanWords empty = CleanWords.of(CardWords.html("", "<p><br></p>", List.of()));

        assertThatThrownBy(empty::publishable).isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("title"));
        assertThatThrownBy(() -> CleanWords.of(CardWords.html("t", "<p><br></p>", List.of())).publishable())
                .isInstanceOfSatisfying(InvalidInput.class, refusal -> assertThat(refusal.field()).isEqualTo("body"));
    }

    @Test
    void tagsAreKeptOnceInSmallLetters() {
        assertThat(CleanWords.of(CardWords.html("t", "b", List.of("#Discount", "discount", "Pre  pay, SLA"))).tags()).containsExactly("discount", "pre pay", "sla");
    }

    private static List<String> aliases(String title, String... given) {
        return CleanWords.of(new CardWords(title, "b", BodyFormat.HTML, List.of(), List.of(given))).aliases();
    }

    @Test
    void otherNamesAreKeptOnceAsTheyAreWrittenAndTheTitleIsNone() {
        assertThat(aliases("Refund policy", " Money-back,  guaranteed ", "returns\nRETURNS", "refund POLICY", "")).containsExactly("Money-back, guaranteed", "returns");
        assertRefused("aliases", new CardWords("t", "b", BodyFormat.HTML, List.of(), List.of("x".repeat(101))));
        assertRefused("aliases", new CardWords("t", "b", BodyFormat.HTML, List.of(), IntStream.range(0, 11).mapToObj(i -> "t" + i).toList()));
    }

    @Test
    void otherNamesAreNoOtherWords() {
        CleanWords without = CleanWords.of(CardWords.html("t", "b", List.of()));
        CleanWords with = CleanWords.of(new CardWords("t", "b", BodyFormat.HTML, List.of(), List.of("other")));

        assertThat(with.hash()).isEqualTo(without.hash());
    }

    @Test
    void linksToCardsAreFoundByTheirAddress() {
        CleanWords words = CleanWords.of(CardWords.html("t", "<a href=\"card/sla-credits\">x</a><a href=\"https://example.com/other\">y</a>", List.of()));

        assertThat(words.linkedSlugs()).containsExactly("sla-credits");
    }

    private static void assertRefused(String field, CardWords words) {
        assertThatThrownBy(() -> CleanWords.of(words)).isInstanceOfSatisfying(InvalidInput.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.getMessage()).contains(" ");
        });
    }
}
