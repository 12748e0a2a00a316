package org.pramana.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedHistoryTest {

    @Test
    void whatStandsAboveTheQuotedMailIsTheAnswer() {
        assertThat(QuotedHistory.without("Thirty days.\n\nOn Tue, 24 Nov 2026 at 09:00, Pramana <p@x.example> wrote:\n> How long?\n> Thanks\n")).isEqualTo("Thirty days.");
        assertThat(QuotedHistory.without("Thirty days.\r\n\r\nOn Tue, 24 Nov 2026 at 09:00, Pramana\r\n<pramana@pramana.example> wrote:\r\n\r\n> How long?\r\n")).isEqualTo("Thirty days.");
        assertThat(QuotedHistory.without("Dreißig Tage.\n\nAm 24.11.2026 um 09:00 schrieb Pramana:\n> Wie lange?")).contains("Dreißig Tage.").doesNotContain("Wie lange");
        assertThat(QuotedHistory.without("तीस दिन।\n\nमंगल, 24 नव॰ 2026 को Pramana ने लिखा:\n> कितने दिन?")).isEqualTo("तीस दिन।");
    }

    @Test
    void whatStandsBelowOrBetweenQuotedLinesIsTheAnswerToo() {
        assertThat(QuotedHistory.without("On 24 Nov 2026 Pramana wrote:\n> How long?\n\nThirty days.\n> And in rupees?\nThe same.")).isEqualTo("Thirty days.\nThe same.");
    }

    @Test
    void outlookPutsHeadersInsteadOfMarks() {
        assertThat(QuotedHistory.without("Thirty days.\n\n________________________________\nFrom: Pramana\nSent: Tuesday\nTo: Ravi\nSubject: A question\n\nHow long?")).isEqualTo("Thirty days.");
        assertThat(QuotedHistory.without("Thirty days.\n\nFrom: Pramana <p@x.example>\nSent: Tuesday, 24 November 2026\nTo: Ravi\nSubject: A question\n\nHow long?")).isEqualTo("Thirty days.");
        assertThat(QuotedHistory.without("Thirty days.\n\n-----Original Message-----\nHow long?")).isEqualTo("Thirty days.");
    }

    /** Two lines that happen to look like a head are an answer. */
    @Test
    void datesFromAndToAreAnAnswer() {
        assertThat(QuotedHistory.without("From: 1 March\nTo: 31 March\nThen the new rate counts.")).isEqualTo("From: 1 March\nTo: 31 March\nThen the new rate counts.");
    }

    @Test
    void anAttributionThatIsBrokenAtTheAddressGoesWhole() {
        assertThat(QuotedHistory.without("तीस दिन।\n\nमंगल, 24 नव॰ 2026 को 9:00 पूर्वाह्न बजे Pramana <\np@x.example> ने लिखा:\n\n> कितने दिन?")).isEqualTo("तीस दिन।");
    }

    @Test
    void whatATelephoneSaysOfItselfIsNoAnswer() {
        assertThat(QuotedHistory.without("Thirty days.\n\nSent from my iPhone\n\n> On 24 Nov 2026, at 09:00, Pramana <p@x.example> wrote:\n> How long?")).isEqualTo("Thirty days.");
        assertThat(QuotedHistory.without("Dreißig Tage.\nVon meinem iPhone gesendet")).isEqualTo("Dreißig Tage.");
        assertThat(QuotedHistory.without("Sent from my warehouse\non Mondays.")).as("in the middle it is theirs").isEqualTo("Sent from my warehouse\non Mondays.");
    }

    @Test
    void signaturesGoAndOrdinaryLinesStay() {
        assertThat(QuotedHistory.without("Thirty days.\n-- \nRavi Kulkarni\nPricing")).isEqualTo("Thirty days.");
        assertThat(QuotedHistory.without("From: the price list.\nIt says 30 -- always.\n--- not a rule\nThey wrote: thirty.")).isEqualTo("From: the price list.\nIt says 30 -- always.\n--- not a rule\nThey wrote: thirty.");
        assertThat(QuotedHistory.without("> all quoted\n> by others")).isEmpty();
    }
}
