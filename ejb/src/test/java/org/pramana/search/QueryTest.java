package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void wordsThatSayNothingAreLeftOutUnlessThereAreNoOthers() {
        assertThat(Query.of("How long do we keep backups?").terms()).extracting(Query.Term::text).containsExactly("long", "keep", "backups");
        assertThat(Query.of("what is").terms()).extracting(Query.Term::text).containsExactly("what", "is");
    }

    @Test
    void aHyphenIsABlank() {
        assertThat(Query.of("self-service").terms()).isEqualTo(Query.of("Self service").terms());
    }

    @Test
    void wordsWithASignBetweenThemBelongTogether() {
        assertThat(Query.of("Is node.js 12.3 worth 1,500, or 2_000?").together()).containsExactly("node.js", "12.3", "1,500", "2_000");
        assertThat(Query.of("No, it is not. A self-service").together()).isEmpty();
    }

    @Test
    void theLastWordOfWhatIsBeingTypedMayBeUnfinished() {
        assertThat(Query.of("discount appr").unfinished().open()).isTrue();
        assertThat(Query.of("discount appr").open()).isFalse();
        assertThat(Query.of("what is the discount for").unfinished().open()).as("its last word says nothing").isFalse();
        assertThat(Query.of("discount \"the ladder\"").unfinished().open()).isFalse();
        assertThat(Query.of("discount p").unfinished().terms()).extracting(Query.Term::text).containsExactly("discount");
        assertThat(Query.of("p").unfinished().terms()).extracting(Query.Term::text).containsExactly("p");
    }

    @Test
    void codesAreToldFromWords() {
        assertThat(Query.of("XK-9931").onlyCodes()).isTrue();
        assertThat(Query.of("What is XK 9931?").onlyCodes()).isTrue();
        assertThat(Query.of("error 4711").onlyCodes()).isFalse();
        assertThat(Query.of("2fa").onlyCodes()).isFalse();
        assertThat(Query.of("what is").onlyCodes()).isFalse();
    }

    @Test
    void aPhraseIsKeptWhole() {
        assertThat(Query.of("the \"service credit\" cap").terms()).extracting(Query.Term::text).containsExactly("service credit", "cap");
    }

    @Test
    void aHashNamesATag() {
        Query query = Query.of("#discount 15 %");

        assertThat(query.tags()).containsExactly("discount");
        assertThat(query.terms()).extracting(Query.Term::text).containsExactly("15");
    }

    @Test
    void aPluralFindsTheSingular() {
        assertThat(Query.of("backups policies class").terms()).extracting(Query.Term::stem).containsExactly("backup", "polic", "class");
    }

    @Test
    void hindiWordsKeepTheirSigns() {
        assertThat(Query.of("छुट्टियों के नियम").terms()).extracting(Query.Term::text).containsExactly("छुट्टियों", "नियम");
        assertThat(Query.of("छुट्टियों").terms().get(0).indexed()).isFalse();
    }

    @Test
    void ofManyWordsTwoThirdsAreEnough() {
        assertThat(Query.of("one1").needed()).isEqualTo(1);
        assertThat(Query.of("one1 two2").needed()).isEqualTo(2);
        assertThat(Query.of("one1 two2 three3").needed()).isEqualTo(2);
        assertThat(Query.of("one1 two2 three3 four4 five5 six6").needed()).isEqualTo(4);
    }

    @Test
    void signsAloneAreLookedForAsTheyAre() {
        assertThat(Query.of(" +-* ").terms()).extracting(Query.Term::text).containsExactly("+-*");
        assertThat(Query.of("  ").nothing()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theIndexOnlyEverSeesLettersAndDigits(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < random.nextInt(40); i++) {
                typed.appendCodePoint(random.nextInt(3) == 0 ? 32 + random.nextInt(95) : random.nextInt(0x2FFFF));
            }
            Query query = Query.of(typed.toString());

            assertThat(query.indexedWords()).as("seed %d round %d: %s", seed, round, typed).matches("([a-z0-9]+\\*( [a-z0-9]+\\*)*)?");
            assertThat(query.terms().size()).isLessThanOrEqualTo(10);
        }
    }
}
