package org.pramana.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ImportPageTest {

    @Test
    void theTitleIsTheFirstHeading() {
        ImportPage page = page("sales-ops/pricing/tools.md", "\n# The [tools](x.md) we `use` #\n\nWords");

        assertThat(page.title()).isEqualTo("The tools we use");
        assertThat(page.markdown()).isEqualTo("Words");
        assertThat(page.folders()).containsExactly("Sales ops", "Pricing");
    }

    @Test
    void frontMatterGoesFirst() {
        ImportPage page = page("a.md", "---\ntitle: From the head\ntags: [one, two]\naliases: [Of old, Its code]\nverifiers: group:support\n---\n# Heading\n");

        assertThat(page.title()).isEqualTo("From the head");
        assertThat(page.tags()).containsExactly("one", "two");
        assertThat(page.aliases()).containsExactly("Of old", "Its code");
        assertThat(page.verifiers()).containsExactly("group:support");
        assertThat(page.markdown()).isEqualTo("# Heading");
    }

    @Test
    void aPageWithoutHeadingIsCalledByItsName() {
        assertThat(page("marketing/field marketing.md", "words").title()).isEqualTo("Field marketing");
        assertThat(page("marketing/index.md", "words").title()).isEqualTo("Marketing");
        assertThat(page("index.md", "words").title()).isEqualTo("Index");
    }

    @Test
    void bytesThatAreNotUtf8AreReadAllTheSameAndSaidSo() {
        ImportPage page = ImportPage.of("a.md", "# Köln – ₹\n\ncafé".replace("₹", "").getBytes(Charset.forName("windows-1252")));

        assertThat(page.title()).isEqualTo("Köln –");
        assertThat(page.markdown()).isEqualTo("café");
        assertThat(page.notes()).containsExactly("exchange.row.not-utf8");
    }

    @Test
    void anEmptyPageIsEmpty() {
        assertThat(page("a.md", " \n\n").isEmpty()).isTrue();
        assertThat(page("a.md", "---\ntitle: x\n---\n").isEmpty()).isTrue();
    }

    @Test
    void linksBetweenPagesBecomeLinksBetweenCards() {
        PageLinks links = new PageLinks(Map.of("sales/tools/index.md", "tools", "sales/field marketing.md", "field-marketing"), Map.of());

        PageLinks.Resolved resolved = links.resolve(
                "sales/process/index.md",
                "<p><a href=\"../tools/index.md#sfdc\">a</a> <a href=\"../tools/\">b</a> <a href=\"../field%20marketing.md\">c</a> <a href=\"../../finance/x.md\">d</a> <a href=\"https://example.com/x.md\">e</a> <a href=\"#here\">f</a> <img src=\"../x.png\" alt=\"Chart\"></p>");

        assertThat(resolved.html())
                .contains("<a href=\"card/tools\">a</a> <a href=\"card/tools\">b</a> <a href=\"card/field-marketing\">c</a> d <a href=\"https://example.com/x.md\">e</a> f <em>[Chart]</em>");
        assertThat(resolved.linked()).isEqualTo(3);
        assertThat(resolved.lost()).isEqualTo(1);
        assertThat(resolved.pictures()).isEqualTo(1);
    }

    @Test
    void picturesOfTheArchiveAreShownAndThoseThatCannotBeAreNamed() {
        PageLinks links = new PageLinks(Map.of(), Map.of("img/a.png", "attachment/aa", "sales/b c.gif", "attachment/bb", "sales/evil.png", ""));

        PageLinks.Resolved resolved = links.resolve(
                "sales/page.md",
                "<p><img src=\"../img/a.png\" alt=\"A\"> <img src=\"b%20c.gif\"> <img src=\"evil.png\" alt=\"E\"> <img src=\"gone.png\" alt=\"G\"> <a href=\"/img/a.png\">large</a> <img src=\"data:image/png;base64,AAAA\"></p>");

        assertThat(resolved.html())
                .contains("<img src=\"attachment/aa\" alt=\"A\">", "<img src=\"attachment/bb\">", "<em>[E]</em>", "<em>[G]</em>", "<a href=\"attachment/aa\">large</a>", "data:image/png");
        assertThat(resolved.pictures()).isEqualTo(1);
        assertThat(resolved.unfit()).containsExactly("evil.png");
        assertThat(resolved.lost()).isZero();
    }

    private static ImportPage page(String path, String text) {
        return ImportPage.of(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
