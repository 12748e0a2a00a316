package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of what was missed is the same, so that it is one gap. */
class SameQuestionsTest {

    private static final Synonyms BOTH_WAYS = new Synonyms(List.of(new Synonyms.Pair("PTO", "paid leave", true), new Synonyms.Pair("invoice", "bill", true)));

    private static int[] first(Synonyms synonyms, String... questions) {
        return new SameQuestions(synonyms, (one, other) -> false).first(List.of(questions));
    }

    @Test
    void formAndOrderOfWordsMakeNoDifference() {
        assertThat(first(Synonyms.NONE, "refund policy", "policies for refunds?", "refund")).containsExactly(0, 0, 2);
    }

    @Test
    void whatAdministratorsTakeForTheSameIsTheSame() {
        assertThat(first(BOTH_WAYS, "PTO rules", "rules of paid leave", "leave rules", "paid leave")).containsExactly(0, 0, 2, 3);
        assertThat(first(BOTH_WAYS, "PTO bill", "invoices, paid leave")).containsExactly(0, 0);
    }

    @Test
    void aQuestionInHindiIsTheEnglishOne() {
        Synonyms shipped = new Synonyms(HindiTerms.PAIRS);

        assertThat(first(shipped, "cancellation fee", "रद्द शुल्क", "छुट्टी")).containsExactly(0, 0, 2);
        assertThat(first(shipped, "रद्द शुल्क", "cancellation fee")).as("whichever came first").containsExactly(0, 0);
    }

    @Test
    void whatIsAlikeToTheModelIsTheSameButForItsNumbers() {
        SameQuestions alike = new SameQuestions(Synonyms.NONE, (one, other) -> one.contains("notice") && other.contains("notice"));

        assertThat(alike.first(List.of("notice period", "holidays", "how long is my notice", "notice of 30 days", "notice of 60 days"))).containsExactly(0, 1, 0, 3, 4);
    }

    @Test
    void aLongQuestionOfManySynonymsIsNotComparedForEver() {
        Synonyms many = new Synonyms(List.of(new Synonyms.Pair("a1", "b1", true), new Synonyms.Pair("a1", "c1", true)));

        assertThat(new SameQuestions(many, (one, other) -> false).variants(List.of("a1", "a1", "a1", "a1", "a1", "a1", "a1", "a1")).size()).isLessThanOrEqualTo(64);
    }
}
