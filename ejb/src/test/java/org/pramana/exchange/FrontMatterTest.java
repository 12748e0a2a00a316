package org.pramana.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrontMatterTest {

    @Test
    void readsKeysListsAndTheRest() {
        FrontMatter head = FrontMatter.of("---\ntitle: \"Service credits: the rules\"\ntags: [sla, credits]\nowners:\n  - asha\n  - ravi\n---\n\n# Body\n");

        assertThat(head.text("title")).contains("Service credits: the rules");
        assertThat(head.list("tags")).containsExactly("sla", "credits");
        assertThat(head.list("owners")).containsExactly("asha", "ravi");
        assertThat(head.body()).isEqualTo("\n# Body");
    }

    @Test
    void aPageThatBeginsWithARuledLineHasNone() {
        String page = "---\nSome words, and later\n---\nmore words";

        assertThat(FrontMatter.of(page).body()).isEqualTo(page);
        assertThat(FrontMatter.of(page).values()).isEmpty();
    }

    @Test
    void aHeadThatIsNeverClosedIsBody() {
        assertThat(FrontMatter.of("---\ntitle: x\n\nwords").body()).contains("title: x");
    }

    @Test
    void anEmptyPageIsEmpty() {
        assertThat(FrontMatter.of("").body()).isEmpty();
    }
}
