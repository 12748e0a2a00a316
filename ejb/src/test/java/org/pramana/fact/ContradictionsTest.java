package org.pramana.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ContradictionsTest {

    @Test
    void anotherNumberAmongTheSameWordsIsAHint() {
        assertThat(found("Backups of the Business plan are kept for 30 days.", "On the Business plan, backups are kept for 45 days.")).containsExactly("30 days / 45 days");
    }

    @Test
    void inHindiTooWhateverTheDigits() {
        assertThat(found("बिज़नेस प्लान में बैकअप ३० दिन तक रखे जाते हैं।", "बिज़नेस प्लान में बैकअप 45 दिन तक रखे जाते हैं।")).containsExactly("३० दिन / 45 दिन");
    }

    @Test
    void theSameNumberIsNone() {
        assertThat(found("Backups of the Business plan are kept for 30 days.", "Backups of the Business plan are kept for thirty days.")).isEmpty();
    }

    @Test
    void otherWordsAreAboutSomethingElse() {
        assertThat(found("Backups of the Business plan are kept for 30 days.", "Support of the Enterprise plan answers within 2 days.")).isEmpty();
        assertThat(found("Backups: 30 days.", "Backups: 45 days.")).as("two words are too few to know").isEmpty();
    }

    @Test
    void anotherUnitIsAboutSomethingElse() {
        assertThat(found("Backups of the Business plan are kept for 30 days.", "Backups of the Business plan are kept for 4 copies.")).isEmpty();
        assertThat(found("The list price of the Business plan is € 49.", "The list price of the Business plan is $ 59.")).isEmpty();
    }

    @Test
    void aListOfManyFiguresAmongTheSameWordsDoesNotContradictACardThatNamesOneOfThem() {
        assertThat(found("The yearly list price of the plan is € 49.", "The yearly list price of the plan is € 49. The yearly list price of the plan is € 99.")).isEmpty();
    }

    private static List<String> found(String mine, String other) {
        List<Contradictions.Elsewhere> others = Facts.of("<p>" + other + "</p>").stream().map(fact -> new Contradictions.Elsewhere(7, fact)).toList();
        return Contradictions.between(Facts.of("<p>" + mine + "</p>"), others, 5).stream().map(pair -> pair.mine().shown() + " / " + pair.other().fact().shown()).toList();
    }
}
