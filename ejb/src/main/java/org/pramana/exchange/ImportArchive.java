package org.pramana.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.pramana.card.Attachments;

/**
 * Reads a zip from a stranger.
 *
 * <p>Nothing that the archive says about itself is believed: bytes are counted as they come out, and reading ends at the first limit. Names are
 * labels, never paths on this machine. An archive inside the archive is not opened.
 */
final class ImportArchive {

    static final int ENTRIES_MAX = 5_000;
    static final int PAGE_BYTES_MAX = 2 * 1024 * 1024;
    static final int PICTURE_BYTES_MAX = Attachments.SIZE_MAX;
    static final long TOTAL_BYTES_MAX = 200L * 1024 * 1024;
    /** Text shrinks to a tenth; a thousandth is a bomb. */
    static final int RATIO_MAX = 200;

    private static final int RATIO_COUNTS_FROM = 1024 * 1024;
    private static final int PATH_MAX = 400;
    private static final Set<String> PAGES = Set.of("md", "markdown");
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg", "bmp", "tif", "tiff", "avif", "heic");
    private static final Set<String> ARCHIVES = Set.of("zip", "jar", "war", "ear", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar");

    /**
     * One page, or why one that looks like a page was not read; or one picture.
     *
     * @param refusal key of a sentence, null where {@code content} is the page
     * @param picture whether its name says that it is a picture; its bytes have the last word, and are null where there were too many of them
     */
    record Entry(String path, byte[] content, String refusal, boolean picture) {

        static Entry page(String path, byte[] content) {
            return new Entry(path, content, content == null ? "exchange.row.too-big" : null, false);
        }

        static Entry refused(String path, String refusal) {
            return new Entry(path, null, refusal, false);
        }
    }

    private final byte[] archive;
    private final Consumer<Entry> taker;
    private final Set<String> paths = new HashSet<>();
    private long inflated;
    private boolean anyPage;

    private ImportArchive(byte[] archive, Consumer<Entry> taker) {
        this.archive = archive;
        this.taker = taker;
    }

    /** @throws ArchiveRefused as {@link #read(byte[], Consumer)} */
    static List<Entry> read(byte[] archive) {
        List<Entry> entries = new ArrayList<>();
        read(archive, entries::add);
        return entries;
    }

    /**
     * Hands on what is inside, piece by piece, so that never the whole of it is in memory.
     *
     * @throws ArchiveRefused if it is no zip, has too much in it, or has no page at all; what was handed on before is to be forgotten then
     */
    static void read(byte[] archive, Consumer<Entry> taker) {
        if (archive.length < 4 || archive[0] != 'P' || archive[1] != 'K') {
            throw new ArchiveRefused("exchange.not-a-zip");
        }
        new ImportArchive(archive, taker).entries(charsetOfNames(archive));
    }

    /** Older programs write names in the alphabet of their country. */
    private static Charset charsetOfNames(byte[] archive) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            ImportArchive names = new ImportArchive(archive, entry -> {});
            for (int seen = 0; seen < ENTRIES_MAX && zip.getNextEntry() != null; seen++) {
                names.skip(zip);
            }
        } catch (IllegalArgumentException namesAreNotUtf8) {
            return Charset.forName("windows-1252");
        } catch (IOException toldLater) {
            return StandardCharsets.UTF_8;
        }
        return StandardCharsets.UTF_8;
    }

    private void entries(Charset names) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive), names)) {
            int seen = 0;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > ENTRIES_MAX) {
                    throw new ArchiveRefused("exchange.too-many-entries", ENTRIES_MAX);
                }
                take(entry, zip);
            }
        } catch (ZipException broken) {
            throw new ArchiveRefused(String.valueOf(broken.getMessage()).contains("encrypted") ? "exchange.encrypted" : "exchange.broken-zip");
        } catch (IOException broken) {
            throw new ArchiveRefused("exchange.broken-zip");
        }
        if (!anyPage) {
            throw new ArchiveRefused("exchange.no-pages");
        }
    }

    private void take(ZipEntry entry, InputStream zip) throws IOException {
        String name = entry.getName();
        if (entry.isDirectory() || isLitter(name)) {
            skip(zip);
            return;
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean unfit = leadsOut(name) || name.length() > PATH_MAX;
        if (ARCHIVES.contains(ending)) {
            skip(zip);
            page(Entry.refused(shown(name), "exchange.row.nested"));
        } else if (PICTURES.contains(ending) && !unfit && paths.add(name)) {
            taker.accept(new Entry(name, content(zip, PICTURE_BYTES_MAX), null, true));
        } else if (!PAGES.contains(ending)) {
            skip(zip);
        } else if (unfit) {
            skip(zip);
            page(Entry.refused(shown(name), "exchange.row.bad-name"));
        } else if (!paths.add(name)) {
            skip(zip);
            page(Entry.refused(shown(name), "exchange.row.twice"));
        } else {
            page(Entry.page(name, content(zip, PAGE_BYTES_MAX)));
        }
    }

    private void page(Entry entry) {
        anyPage = true;
        taker.accept(entry);
    }

    /** The bytes, or null where there are too many: then they were counted and forgotten. */
    private byte[] content(InputStream zip, int most) throws IOException {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        boolean tooBig = false;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
            tooBig |= page.size() + read > most;
            if (!tooBig) {
                page.write(buffer, 0, read);
            }
        }
        return tooBig ? null : page.toByteArray();
    }

    private void skip(InputStream zip) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            count(read);
        }
    }

    private void count(int bytes) {
        inflated += bytes;
        if (inflated > TOTAL_BYTES_MAX) {
            throw new ArchiveRefused("exchange.too-much-inside", TOTAL_BYTES_MAX / (1024 * 1024));
        }
        if (inflated > RATIO_COUNTS_FROM && inflated / RATIO_MAX > archive.length) {
            throw new ArchiveRefused("exchange.bomb");
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/")).stream().anyMatch(part -> part.equals("..") || part.isEmpty());
    }

    private static boolean isLitter(String name) {
        return name.startsWith("__MACOSX/") || name.endsWith(".DS_Store") || name.substring(name.lastIndexOf('/') + 1).startsWith("._");
    }

    private static String shown(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.length() <= PATH_MAX ? clean : clean.substring(0, PATH_MAX);
    }
}
