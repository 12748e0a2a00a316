package org.pramana.question;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowedTextTest {

    @Test
    void brokenLinesAreWholeAgainAndParagraphsStay() {
        assertThat(FlowedText.whole("The rate is fixed for thirty \r\ndays from the quote.\r\n\r\nThen the new one counts.\r\n")).isEqualTo("The rate is fixed for thirty days from the quote.\n\nThen the new one counts.");
        assertThat(FlowedText.whole("Rates:\n From: 1 March\n >not quoted")).as("what was stuffed").isEqualTo("Rates:\nFrom: 1 March\n>not quoted");
    }

    @Test
    void signaturesAndQuotedLinesAreNotDrawnIntoIt() {
        assertThat(FlowedText.whole("Thirty days. \n> How long? \n> Thanks\nRegards \n-- \nRavi")).isEqualTo("Thirty days. \n> How long? \n> Thanks\nRegards \n-- \nRavi");
    }

    @Test
    void onlyWhereItsSenderSaysSo() {
        assertThat(FlowedText.flows("text/plain; charset=UTF-8; format=flowed; delsp=no")).isTrue();
        assertThat(FlowedText.flows("text/plain; charset=UTF-8; name=format")).isFalse();
        assertThat(FlowedText.flows(null)).isFalse();
    }
}
