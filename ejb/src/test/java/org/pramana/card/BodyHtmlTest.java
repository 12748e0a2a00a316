package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyHtmlTest {

    static final List<String> PIECES = List.of(
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>",
            "<a href=\"jav&#x09;ascript:alert(1)\">x</a>", "<a href=' &#14; javascript:alert(1)'>x</a>", "<iframe src=\"//evil\"></iframe>",
            "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
            "<p style=\"background:url(javascript:alert(1))\">x</p>", "<table background=\"javascript:alert(1)\"><tr><td>x</td></tr></table>",
            "<object data=\"data:text/html;base64,PHNjcmlwdD4=\"></object>", "<embed src=x>", "<form action=//evil><input name=a><button>go</button></form>",
            "<base href=//evil>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=//evil>", "<body onload=alert(1)>", "<input autofocus onfocus=alert(1)>",
            "<details open ontoggle=alert(1)>", "<video><source onerror=alert(1)>", "<a href=\"vbscript:msgbox(1)\">x</a>", "<a href=\"data:text/html,<script>1</script>\">x</a>",
            "<img src=\"attachment/0123456789abcdef0123456789abcdef\" alt=\"a\" onload=\"x()\">", "<img src=\"https://spy.example/p.gif\">", "<xss onclick=alert(1)>x</xss>",
            "<![CDATA[<script>alert(1)</script>]]>", "<!--[if IE]><script>alert(1)</script><![endif]-->", "<p>#{7*7} ${7*7} {{7*7}}</p>", "<style>@import'//evil'</style>",
            "<a href=\"//evil/x\" target=_blank onclick=x()>x</a>", "<del>not</del><ins>now</ins>", "<p>a<p>b<ul><li>c<ol><li>d</ol></ul>", "<h1>t</h1>", "<b><i>x</b></i>",
            "plain & <b>bold</b> é \u0915\u094D\u0937", "\u0000\uFFFE<scr\u0000ipt>alert(1)</scr\u0000ipt>", "&lt;script&gt;alert(1)&lt;/script&gt;", "<p class=\"callout evil\">x</p>");

    static Stream<String> payloads() {
        return PIECES.stream();
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void nothingThatRunsIsLeft(String payload) {
        assertHarmless(BodyHtml.safe(payload));
        assertHarmless(CleanWords.of(CardWords.html("t", payload, List.of())).html());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void whateverIsPutTogetherIsHarmlessAndCleaningTwiceChangesNothing(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            String html = mixed(random);
            String once = BodyHtml.safe(html);

            assertHarmless(once);
            assertThat(BodyHtml.safe(once)).as("seed %d round %d: %s", seed, round, html).isEqualTo(once);
        }
    }

    @Test
    void whatATextNeedsIsKept() {
        String html = "<h2>Limits</h2><ul><li>one<ol start=\"3\"><li>two</li></ol></li></ul><blockquote>said</blockquote><pre>code</pre>"
                + "<table><thead><tr><th scope=\"col\">Uptime</th></tr></thead><tbody><tr><td colspan=\"2\">99 %</td></tr></tbody></table><p class=\"callout\">Mind</p>";

        assertThat(BodyHtml.safe(html)).isEqualTo(html);
    }

    @Test
    void aLinkOutSaysNothingAboutWhereItCameFrom() {
        assertThat(BodyHtml.safe("<a href=\"https://example.com/\">x</a>")).contains("rel=\"noopener noreferrer\"").doesNotContain("target");
    }

    @Test
    void picturesComeFromOurOwnAttachmentsOnly() {
        assertThat(BodyHtml.safe("<img src=\"https://spy.example/p.gif\" alt=\"x\">")).doesNotContain("src=");
        assertThat(BodyHtml.safe("<img src=\"attachment/0123456789abcdef0123456789abcdef\" alt=\"x\" />")).contains("attachment/0123456789abcdef0123456789abcdef");
    }

    @Test
    void deepNestingIsNoTrouble() {
        String deep = "<div>".repeat(20_000) + "<blockquote>".repeat(2_000) + "x";

        assertThat(CleanWords.of(CardWords.html("t", deep, List.of())).text()).isEqualTo("x");
    }

    static String mixed(Random random) {
        StringBuilder html = new StringBuilder();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            int cut = random.nextInt(4) == 0 ? random.nextInt(piece.length()) : piece.length();
            html.append(piece, 0, cut);
        }
        return html.toString();
    }

    /** An oracle of its own: another parser looks for what may not be there. */
    static void assertHarmless(String html) {
        Document page = Jsoup.parseBodyFragment(html);
        for (Element element : page.body().select("*")) {
            assertThat(element.normalName())
                    .as(html)
                    .isNotIn("script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "math", "base", "meta", "link", "video", "xss", "details");
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).as(html).doesNotStartWith("on").isNotIn("style", "srcset", "background", "formaction", "target");
                if (attribute.getKey().equals("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue().replaceAll("[\\p{Cntrl}\\s]", "").toLowerCase(java.util.Locale.ROOT))
                            .as(html)
                            .doesNotStartWith("javascript:")
                            .doesNotStartWith("vbscript:")
                            .doesNotStartWith("data:");
                }
            });
        }
    }
}
