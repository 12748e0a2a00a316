package org.pramana.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ImportArchiveTest {

    @Test
    void readsPagesAndLeavesTheRest() throws IOException {
        byte[] zip = zip(out -> {
            put(out, "sales/", "");
            put(out, "sales/field marketing.md", "# Field");
            put(out, "sales/logo.png", "png");
            put(out, "__MACOSX/sales/._x.md", "litter");
        });

        List<ImportArchive.Entry> entries = ImportArchive.read(zip);
        assertThat(entries).extracting(ImportArchive.Entry::path).containsExactly("sales/field marketing.md", "sales/logo.png");
        assertThat(entries).extracting(ImportArchive.Entry::picture).containsExactly(false, true);
        assertThat(new String(entries.get(0).content(), StandardCharsets.UTF_8)).isEqualTo("# Field");
    }

    @Test
    void picturesAloneAreNoArchiveOfPagesAndOneThatIsTooLargeIsForgotten() throws IOException {
        byte[] large = new byte[ImportArchive.PICTURE_BYTES_MAX + 1];
        new java.util.Random(1).nextBytes(large);
        byte[] zip = zip(out -> {
            out.putNextEntry(new ZipEntry("large.png"));
            out.write(large);
            out.closeEntry();
        });
        List<ImportArchive.Entry> taken = new java.util.ArrayList<>();

        assertThatThrownBy(() -> ImportArchive.read(zip, taken::add)).isInstanceOf(ArchiveRefused.class).hasMessageContaining("no Markdown page");
        assertThat(taken).singleElement().satisfies(entry -> assertThat(entry.content()).isNull());
    }

    @Test
    void aNameThatLeadsOutIsALineInTheReportAndNotRead() throws IOException {
        byte[] zip = zip(out -> {
            put(out, "../../etc/cron.md", "x");
            put(out, "/root/x.md", "x");
            put(out, "a\\..\\x.md", "x");
            put(out, "C:/x.md", "x");
            put(out, "good.md", "x");
        });

        List<ImportArchive.Entry> entries = ImportArchive.read(zip);
        assertThat(entries).hasSize(5);
        assertThat(entries.subList(0, 4)).allSatisfy(entry -> {
            assertThat(entry.content()).isNull();
            assertThat(entry.refusal()).isEqualTo("exchange.row.bad-name");
        });
    }

    @Test
    void anArchiveInsideIsNotOpened() throws IOException {
        byte[] inner = zip(out -> put(out, "a.md", "x"));
        byte[] zip = zip(out -> {
            out.putNextEntry(new ZipEntry("more.zip"));
            out.write(inner);
            out.closeEntry();
            put(out, "b.md", "x");
        });

        assertThat(ImportArchive.read(zip).get(0).refusal()).isEqualTo("exchange.row.nested");
    }

    @Test
    void aBombIsNotInflatedToItsEnd() throws IOException {
        byte[] zip = zip(out -> {
            out.putNextEntry(new ZipEntry("bomb.md"));
            byte[] zeros = new byte[1024 * 1024];
            for (int i = 0; i < 500; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        });
        long before = System.nanoTime();

        assertThat(zip.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> ImportArchive.read(zip)).isInstanceOf(ArchiveRefused.class);
        assertThat((System.nanoTime() - before) / 1_000_000).isLessThan(5_000);
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        byte[] zip = zip(out -> {
            for (int i = 0; i <= ImportArchive.ENTRIES_MAX; i++) {
                put(out, i + ".md", "");
            }
        });

        assertThatThrownBy(() -> ImportArchive.read(zip)).isInstanceOf(ArchiveRefused.class).hasMessageContaining("5,000");
    }

    @Test
    void aPageOfThreeMegabytesIsALineInTheReport() throws IOException {
        byte[] zip = zip(out -> {
            StringBuilder page = new StringBuilder();
            for (int i = 0; page.length() < 3 * 1024 * 1024; i++) {
                page.append(Integer.toHexString(i * 0x9E3779B9)).append(' ');
            }
            put(out, "long.md", page.toString());
        });

        assertThat(ImportArchive.read(zip)).singleElement().satisfies(entry -> assertThat(entry.refusal()).isEqualTo("exchange.row.too-big"));
    }

    @Test
    void whatIsNoZipIsSaidSo() {
        assertThatThrownBy(() -> ImportArchive.read("hello".getBytes(StandardCharsets.UTF_8))).hasMessageContaining("not a zip");
        assertThatThrownBy(() -> ImportArchive.read("PK\3\4 but then nothing".getBytes(StandardCharsets.UTF_8))).isInstanceOf(ArchiveRefused.class);
    }

    private interface Filling {
        void into(ZipOutputStream out) throws IOException;
    }

    private static byte[] zip(Filling filling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            filling.into(out);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
