package org.pramana.tests.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** IT finds every setting in docs/operations.md, and no setting there that nothing reads. */
class SettingsTest {

    private static final Pattern IN_CODE = Pattern.compile("\"(pramana\\.[a-z][a-z.-]*[a-z])\"");
    private static final Pattern IN_SCRIPT = Pattern.compile("\\$\\{ENV=(PRAMANA_[A-Z_]+)}");
    private static final Pattern IN_GUIDE = Pattern.compile("^\\| `(pramana\\.[a-z.-]+)` \\| `(PRAMANA_[A-Z_]+)`", Pattern.MULTILINE);

    @Test
    void everySettingThatTheCodeReadsIsInTheGuide() {
        assertThat(guide(1)).containsAll(settingsOfTheCode());
    }

    @Test
    void everyVariableThatTheServersScriptsReadIsInTheGuide() {
        assertThat(guide(2)).containsAll(matches(sources("../ear/src/main/payara", ".asadmin"), IN_SCRIPT, 1));
    }

    @Test
    void theGuideNamesNoSettingThatNothingReads() {
        var read = settingsOfTheCode();
        matches(sources("../ear/src/main/payara", ".asadmin"), IN_SCRIPT, 1).stream()
                .map(variable -> variable.toLowerCase().replace('_', '.'))
                .forEach(read::add);

        assertThat(read).containsAll(guide(1));
    }

    private static Set<String> settingsOfTheCode() {
        return matches(
                Stream.of("../ejb", "../batch", "../web").flatMap(module -> sources(module + "/src/main/java", ".java"))
                        .filter(text -> text.contains("ConfigProperty") || text.contains("ConfigProvider")),
                IN_CODE,
                1);
    }

    private static Set<String> guide(int column) {
        return matches(sources("../docs", "operations.md"), IN_GUIDE, column);
    }

    private static Set<String> matches(Stream<String> texts, Pattern pattern, int group) {
        return texts.flatMap(text -> pattern.matcher(text).results()).map(found -> found.group(group)).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> sources(String folder, String ending) {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).map(SettingsTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
