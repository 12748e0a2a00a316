package org.pramana.tests.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence exists in English and in Hindi, and every key that a page asks for exists. */
class WordsTest {

    /** {@code msg['library.title']}, {@code msg.say('library.found', n)}, also inside longer expressions. */
    private static final Pattern KEY_IN_PAGE = Pattern.compile("\\bmsg(?:\\[|\\.say\\(|\\.in\\([^,]+,\\s*)'([^']+)'\\s*(\\]|,|\\))");

    static Stream<Path> bundlesInEnglish() throws IOException {
        return Stream.of("../ejb", "../web", "../batch")
                .map(module -> Path.of(module, "src/main/resources/org/pramana"))
                .filter(Files::isDirectory)
                .flatMap(WordsTest::filesBelow)
                .filter(file -> file.toString().endsWith(".properties") && !file.toString().endsWith("_hi.properties"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundlesInEnglish")
    void everySentenceIsThereInBothLanguages(Path english) {
        var hindi = english.resolveSibling(english.getFileName().toString().replace(".properties", "_hi.properties"));

        assertThat(hindi).exists();
        assertThat(keys(hindi)).isEqualTo(keys(english));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundlesInEnglish")
    void bothLanguagesTakeTheSameArguments(Path english) {
        var hindi = load(english.resolveSibling(english.getFileName().toString().replace(".properties", "_hi.properties")));
        var words = load(english);

        for (String key : words.stringPropertyNames()) {
            assertThat(arguments(hindi.getProperty(key, ""))).as(key).isEqualTo(arguments(words.getProperty(key)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bundlesInEnglish")
    void aKeyBelongsToTheAreaOfItsFile(Path english) {
        var area = english.getFileName().toString().replace(".properties", "");

        assertThat(keys(english)).allMatch(key -> key.startsWith(area + "."));
    }

    @Test
    void everyKeyThatAPageAsksForExists() {
        var known = filesBelow(Path.of("../web/src/main/resources/org/pramana/web/words"))
                .filter(file -> file.toString().endsWith(".properties") && !file.toString().endsWith("_hi.properties"))
                .flatMap(file -> keys(file).stream())
                .collect(toCollection(TreeSet::new));

        List<String> missing = new ArrayList<>();
        filesBelow(Path.of("../web/src/main/webapp")).filter(file -> file.toString().endsWith(".xhtml")).forEach(page -> {
            var keys = KEY_IN_PAGE.matcher(read(page));
            while (keys.find()) {
                if (!known.contains(keys.group(1))) {
                    missing.add(keys.group(1) + " in " + page);
                }
            }
        });

        assertThat(missing).isEmpty();
    }

    private static Set<String> arguments(String pattern) {
        var format = new MessageFormat(pattern);
        return Arrays.stream(format.getFormatsByArgumentIndex()).toList().isEmpty()
                ? Set.of()
                : Pattern.compile("\\{(\\d+)").matcher(pattern).results().map(result -> result.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> keys(Path file) {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(Path file) {
        var words = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
