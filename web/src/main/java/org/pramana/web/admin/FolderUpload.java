package org.pramana.web.admin;

import jakarta.servlet.http.Part;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;

/**
 * A folder as browsers send it: its files one by one, each called by its path. It becomes the zip that somebody could have made of it, so that folders
 * and archives go one way and under the same limits. What the paths say is judged there.
 */
record FolderUpload(String name, List<Part> files) {

    private static final String UNNAMED = "folder";

    /** @param parts as submitted; empty ones, which stand for "no folder was chosen", are left out */
    static FolderUpload of(List<Part> parts) {
        List<Part> files = parts == null ? List.of() : parts.stream().filter(part -> !path(part).isEmpty()).toList();
        String first = files.isEmpty() ? "" : path(files.get(0));
        return new FolderUpload(first.contains("/") ? first.substring(0, first.indexOf('/')) : UNNAMED, files);
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Paths are those inside the folder. */
    byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (Part file : files) {
                add(zip, path(file), file);
            }
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream zip, String path, Part file) throws IOException {
        try {
            zip.putNextEntry(new ZipEntry(path.substring(path.indexOf('/') + 1)));
        } catch (ZipException twice) {
            return; // no folder has two files of one name; whoever forged it gets the first
        }
        try (InputStream content = file.getInputStream()) {
            content.transferTo(zip);
        }
        zip.closeEntry();
    }

    private static String path(Part file) {
        String path = file.getSubmittedFileName();
        return path == null ? "" : path.strip();
    }
}
