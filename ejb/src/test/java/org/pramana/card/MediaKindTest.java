package org.pramana.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaKindTest {

    @Test
    void whatAFileIsSaysItsBeginning() {
        assertThat(MediaKind.of(bytes("\u0089PNG\r\n\u001A\n...."))).contains(MediaKind.PNG);
        assertThat(MediaKind.of(bytes("\u00FF\u00D8\u00FF\u00E0...."))).contains(MediaKind.JPEG);
        assertThat(MediaKind.of(bytes("GIF89a...."))).contains(MediaKind.GIF);
        assertThat(MediaKind.of(bytes("RIFF....WEBPVP8 "))).contains(MediaKind.WEBP);
        assertThat(MediaKind.of(bytes("%PDF-1.7 ...."))).contains(MediaKind.PDF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "G", "<svg xmlns='x' onload='y'/>", "<html>", "MZ....", "PK....", "RIFF....WAVE", " %PDF-1.7", "GIF88a"})
    void anythingElseIsNotTaken(String content) {
        assertThat(MediaKind.of(bytes(content))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            holiday.PNG                    | holiday.png
            ../../etc/passwd               | passwd.png
            C:\\Users\\me\\plan.svg        | plan.png
            छुट्टी योजना.jpeg                | छुट्टी योजना.png
            a"b<c>%0d.png                  | a b c 0d.png
            ...                            | file.png
            """)
    void aNameIsCleanedAndGetsTheSuffixOfWhatTheFileIs(String given, String kept) {
        assertThat(AttachmentStore.named(given, MediaKind.PNG)).isEqualTo(kept);
    }

    @Test
    void aNameWithALineBreakOrNoneAtAllIsNoTrouble() {
        assertThat(AttachmentStore.named("a\r\nSet-Cookie: x.png", MediaKind.PNG)).isEqualTo("a Set-Cookie x.png");
        assertThat(AttachmentStore.named(null, MediaKind.PDF)).isEqualTo("file.pdf");
        assertThat(AttachmentStore.named("x".repeat(500), MediaKind.PDF)).hasSize(124);
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
