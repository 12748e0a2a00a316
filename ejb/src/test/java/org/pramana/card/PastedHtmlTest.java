package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastedHtmlTest {

    private static String clean(String html) {
        return CleanWords.of(CardWords.html("t", html, List.of())).html();
    }

    @Test
    void theEditorsListsBecomeListsThatNest() {
        assertThat(clean("<ol><li data-list=\"bullet\"><span class=\"ql-ui\" contenteditable=\"false\"></span>one</li>"
                        + "<li data-list=\"ordered\" class=\"ql-indent-1\">inner</li><li data-list=\"bullet\">two</li></ol>"))
                .isEqualTo("<ul><li>one<ol><li>inner</li></ol></li><li>two</li></ul>");
    }

    @Test
    void anOrderedAndABulletListInARowStayTwo() {
        assertThat(clean("<ol><li data-list=\"ordered\">a</li><li data-list=\"bullet\">b</li></ol>")).isEqualTo("<ol><li>a</li></ol><ul><li>b</li></ul>");
    }

    @Test
    void theEditorsCodeBlockIsOneBlock() {
        assertThat(clean("<div class=\"ql-code-block-container\"><div class=\"ql-code-block\">a = 1</div><div class=\"ql-code-block\">  b</div></div>"))
                .isEqualTo("<pre>a &#61; 1\n  b</pre>");
    }

    @Test
    void aPasteFromWordComesOutClean() {
        String word = "<!--[if gte mso 9]><xml>x</xml><![endif]--><style>p.MsoNormal{mso-style:x}</style>"
                + "<p class=\"MsoNormal\" style=\"margin:0\"><span style=\"font-size:11pt;font-weight:bold\">Limits</span><o:p></o:p></p>"
                + "<p class=\"MsoListParagraphCxSpFirst\" style=\"mso-list:l0 level1 lfo1\"><span style=\"mso-list:Ignore\">·<span>&nbsp;&nbsp; </span></span>First</p>"
                + "<p class=\"MsoListParagraphCxSpLast\" style=\"mso-list:l0 level2 lfo1\"><span style=\"mso-list:Ignore\">1.<span>&nbsp; </span></span>Second</p>";

        assertThat(clean(word)).isEqualTo("<p><strong>Limits</strong></p><ul><li>First<ol><li>Second</li></ol></li></ul>");
    }

    @Test
    void aPasteFromAGoogleDocumentComesOutClean() {
        String google = "<b style=\"font-weight:normal;\" id=\"docs-internal-guid-1\"><p dir=\"ltr\"><span style=\"font-style:italic;color:#000\">It is so</span></p></b>";

        assertThat(clean(google)).isEqualTo("<p><em>It is so</em></p>");
    }

    @Test
    void aPastedPictureIsKeptAsAnAttachmentOrNamed() {
        String html = "<p>x<img src=\"data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}) + "\"></p>";

        CleanWords kept = CleanWords.of(CardWords.html("t", html, List.of()), image -> "attachment/" + "a".repeat(32));
        CleanWords refused = CleanWords.of(CardWords.html("t", html, List.of()));

        assertThat(kept.html()).contains("attachment/" + "a".repeat(32));
        assertThat(refused.html()).doesNotContain("img");
        assertThat(refused.notices()).containsExactly("card.cleaned.image");
    }

    @Test
    void linksToOurOwnCardsAndFilesAreKeptWithoutThePathBefore() {
        assertThat(clean("<a href=\"/pramana/card/sla-credits\">x</a> <a href=\"../attachment/" + "b".repeat(32) + "\">y</a>"))
                .contains("href=\"card/sla-credits\"")
                .contains("href=\"attachment/" + "b".repeat(32) + "\"");
    }

    @Test
    void aTableOfMarkdownStaysATable() {
        CleanWords words = CleanWords.of(new CardWords(
                "t", "# Credits\n\n| Uptime | Credit |\n|---|---|\n| 99 % | 5 % |\n\n- [x] done\n- [ ] open\n\n~~old~~ www.example.org", BodyFormat.MARKDOWN, List.of()));

        assertThat(words.html()).contains("<h2>Credits</h2>", "<td>99 %</td>", "☑", "☐", "<s>old</s>", "http://www.example.org");
        assertThat(words.text()).contains("Uptime", "Credit").doesNotContain("UptimeCredit");
    }

    @Test
    void whatIsForColleaguesStaysSoWhateverElementSaidIt() {
        assertThat(clean("<div class=\"internal\">Floor: 25.</div>")).isEqualTo("<p class=\"internal\">Floor: 25.</p>");
        assertThat(clean("<section class=\"internal\">Never <b>less</b>.<p>At 10.</p><ul><li>a</li></ul></section><p>49.</p>"))
                .isEqualTo("<p class=\"internal\">Never <b>less</b>.</p><p class=\"internal\">At 10.</p><ul class=\"internal\"><li>a</li></ul><p>49.</p>");
        assertThat(clean("<div class=\"note internal\"><div><p>x</p></div></div>")).isEqualTo("<p class=\"internal\">x</p>");
        assertThat(clean("<p class=\"MsoNormal internal\">x</p>")).isEqualTo("<p class=\"internal\">x</p>");
        assertThat(clean("<pre class=\"code internal\">x</pre>")).isEqualTo("<pre class=\"internal\">x</pre>");
        assertThat(clean("<ul><li>a</li><li class=\"internal\">b</li></ul>")).isEqualTo("<ul><li>a</li><li><p class=\"internal\">b</p></li></ul>");
        assertThat(clean("<ol class=\"internal\"><li data-list=\"bullet\">a</li></ol>")).isEqualTo("<ul class=\"internal\"><li>a</li></ul>");
        assertThat(clean("<table><tbody><tr class=\"internal\"><td>a</td></tr></tbody></table>")).contains("<td><p class=\"internal\">a</p></td>");
    }

    @Test
    void cleaningWhatIsCleanChangesNothing() {
        String once = clean("<h1>A</h1><div>b<br>c</div><ul><li>d<ul><li>e</li></ul></li></ul><table><tr><td>f</td></tr></table><p>a@b.in {{x}} = '\"</p>");

        assertThat(clean(once)).isEqualTo(once);
    }
}
