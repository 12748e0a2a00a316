package org.pramana.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a mail asks. That it is taken, and of whom, is AskMailIT's. */
class AskedByMailTest {

    @Test
    void theSubjectIsTheQuestionOrTheFirstLineWhereThereIsNone() {
        assertThat(AskedByMail.of("Re: FW: Do we ship to Nepal?", "Soon.\n")).isEqualTo(new AskedByMail("Do we ship to Nepal?", "Soon.", true, false));
        assertThat(AskedByMail.of("Re:", "\nDo we ship to Nepal?\n\nA customer asks.")).isEqualTo(new AskedByMail("Do we ship to Nepal?", "A customer asks.", true, false));
        assertThat(AskedByMail.of(" ", "\n \n").title()).isEmpty();
    }

    /** Phones write a paragraph as one line, and leave the subject out. */
    @Test
    void whatDoesNotFitIntoTheTitleStandsBelowIt() {
        String long1 = "Do we ship " + "and ship ".repeat(30) + "to Nepal?";
        AskedByMail unnamed = AskedByMail.of("", long1 + "\nThanks.");
        assertThat(unnamed.title()).hasSize(QuestionAsking.TITLE_MAX).startsWith("Do we ship").endsWith("…");
        assertThat(unnamed.detail()).isEqualTo(long1 + "\n\nThanks.");
        assertThat(unnamed.plain()).as("two that begin alike may end differently").isFalse();
        assertThat(AskedByMail.of(long1, "Thanks.").detail()).isEqualTo(long1 + "\n\nThanks.");
    }

    @Test
    void aSubjectThatSaysLittleIsNoQuestion() {
        assertThat(AskedByMail.of("Pricing question", "How much?").plain()).isFalse();
        assertThat(AskedByMail.of("नेपाल कब भेजते हैं", "").plain()).isTrue();
    }

    @Test
    void whatIsTooLongIsCutBetweenCharactersAndSaysSo() {
        AskedByMail asked = AskedByMail.of("Is this too long for you", "a".repeat(QuestionAsking.DETAIL_MAX - 2) + "😀😀");
        assertThat(asked.cut()).isTrue();
        assertThat(asked.detail()).endsWith("a…").hasSize(QuestionAsking.DETAIL_MAX - 1);
        assertThat(AskedByMail.of("Is this too long for you", "a".repeat(QuestionAsking.DETAIL_MAX)).cut()).isFalse();
    }
}
