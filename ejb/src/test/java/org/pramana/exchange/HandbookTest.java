package org.pramana.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pramana.card.Markdown;

/** All pages of a real handbook, as they are. Skipped where the corpus is not beside the checkout ({@code -Dpramana.corpus=FOLDER}). */
class HandbookTest {

    private static final Map<String, ImportPage> PAGES = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        Path handbook = folder();
        assumeTrue(Files.isDirectory(handbook), "skipped: there is no corpus at " + handbook.toAbsolutePath());
        try (Stream<Path> files = Files.walk(handbook)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".md")).toList()) {
                String path = handbook.relativize(file).toString();
                PAGES.put(path, ImportPage.of(path, Files.readAllBytes(file)));
            }
        }
    }

    @Test
    void everyPageHasATitleThatFits() {
        assertThat(PAGES).hasSize(270);
        PAGES.values().forEach(page -> assertThat(page.title()).as(page.path()).isNotBlank().hasSizeLessThanOrEqualTo(200).doesNotContain("](", "\n"));
    }

    @Test
    void emptyPagesBrokenBytesAndBlanksInNamesAreNoticed() {
        assertThat(PAGES.values()).filteredOn(ImportPage::isEmpty).extracting(ImportPage::path).contains("sales/sales-enablement/contentmanagement.md");
        assertThat(PAGES.values()).filteredOn(page -> page.notes().contains("exchange.row.control-characters"))
                .extracting(ImportPage::path)
                .containsExactly("product/design/brand_guidelines/logo.md");
        assertThat(PAGES).containsKey("marketing/comms/field marketing.md");
    }

    @Test
    void everyRelativeLinkToAPageThatIsThereLeadsToItsCard() {
        Map<String, String> slugs = new HashMap<>();
        PAGES.keySet().forEach(path -> slugs.put(path, path.replaceAll("[^A-Za-z0-9]+", "-").toLowerCase(java.util.Locale.ROOT)));
        int linked = 0;
        List<String> left = new ArrayList<>();
        for (ImportPage page : PAGES.values()) {
            PageLinks.Resolved resolved = new PageLinks(slugs, Map.of()).resolve(page.path(), Markdown.html(page.markdown()));
            linked += resolved.linked();
            if (resolved.html().contains("href=\".") || resolved.html().contains("<img")) {
                left.add(page.path());
            }
        }

        assertThat(linked).isGreaterThan(450);
        assertThat(left).isEmpty();
    }

    private static Path folder() {
        String given = System.getProperty("pramana.corpus");
        if (given != null) {
            return Path.of(given, "handbook");
        }
        for (Path place = Path.of("").toAbsolutePath(); place != null; place = place.getParent()) {
            Path corpus = place.resolve("shared/corpus/handbook");
            if (Files.isDirectory(corpus)) {
                return corpus;
            }
        }
        return Path.of("../shared/corpus/handbook");
    }
}
