package org.pramana.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where a node keeps its index: {@code current} names the folder that is in use, and every rebuild gets a new folder, so that the one in use is
 * never half of something. A name is written by renaming, which happens or does not.
 */
final class IndexFolder {

    private static final String POINTER = "current";
    private static final String PREFIX = "index-";

    private final Path root;

    IndexFolder(Path root) {
        this.root = root;
    }

    /** Empty where there is none or its name makes no sense. */
    Optional<Path> current() {
        try {
            String name = Files.readString(root.resolve(POINTER)).strip();
            return name.matches(PREFIX + "\\d+") && Files.isDirectory(root.resolve(name)) ? Optional.of(root.resolve(name)) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** A place for a new one, higher than any before. */
    Path next() throws IOException {
        Files.createDirectories(root);
        long highest = indexes().stream().mapToLong(index -> Long.parseLong(index.getFileName().toString().substring(PREFIX.length()))).max().orElse(0);
        return Files.createDirectory(root.resolve(PREFIX + (highest + 1)));
    }

    void use(Path index) throws IOException {
        Path written = Files.writeString(root.resolve(POINTER + ".new"), index.getFileName().toString());
        Files.move(written, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what a crash or a rebuild left behind; as much as can be removed. */
    void tidy(Path keep) {
        try {
            for (Path index : indexes()) {
                if (!index.equals(keep)) {
                    remove(index);
                }
            }
        } catch (IOException later) {
            // it is only space, and the next rebuild tries again
        }
    }

    static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(path);
                }
            }
        }
    }

    private List<Path> indexes() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(root)) {
            return inside.filter(path -> path.getFileName().toString().matches(PREFIX + "\\d{1,15}")).toList();
        }
    }
}
