package org.pramana.tests.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/acceptance.md says which test shows which example, injects which fault and keeps which promise, and tells the truth. */
class AcceptanceTest {

    private static final int EXAMPLES = 28;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([FQ]?\\d+) \\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+)\\.(\\w+)`");

    @Test
    void everyExampleHasItsRowAndEveryTestThatIsNamedIsThereUnderItsNumber() throws IOException {
        Map<String, List<MatchResult>> rows = rows("\\d+");

        assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, EXAMPLES).mapToObj(Integer::toString).toList());
        rows.forEach((example, tests) -> tests.forEach(test -> {
            assertThat(test.group(2)).as("carries its number").containsPattern("(?:example|_)0?" + example + "(?!\\d)");
            assertThat(isThere(test)).as(test.group()).isTrue();
        }));
    }

    @Test
    void everyFaultThatIsListedHasTestsAndTheyAreThere() throws IOException {
        Map<String, List<MatchResult>> rows = rows("F\\d+");

        assertThat(rows.keySet()).contains("F1", "F2", "F3", "F4", "F5", "F17", "F18", "F22");
        rows.forEach((fault, tests) -> assertThat(tests).as(fault).isNotEmpty().allMatch(AcceptanceTest::isThere));
    }

    @Test
    void everyPromiseOfAskingOnceHasTestsAndTheyAreThere() throws IOException {
        Map<String, List<MatchResult>> rows = rows("Q\\d+");

        assertThat(rows).hasSize(12);
        rows.forEach((promise, tests) -> assertThat(tests).as(promise).isNotEmpty().allMatch(AcceptanceTest::isThere));
    }

    /** What is named in the rows that begin so. */
    private static Map<String, List<MatchResult>> rows(String which) throws IOException {
        Map<String, List<MatchResult>> rows = new TreeMap<>();
        ROW.matcher(Files.readString(Path.of("../docs/acceptance.md"))).results().filter(row -> row.group(1).matches(which)).forEach(row ->
                rows.put(row.group(1), NAMED.matcher(row.group(2)).results().map(MatchResult.class::cast).toList()));
        return rows;
    }

    private static boolean isThere(MatchResult test) {
        return source(test.group(1)).contains("    void " + test.group(2) + "(");
    }

    private static String source(String test) {
        return Stream.of("../ejb", "../batch", "../web", "../tests")
                .flatMap(module -> files(Path.of(module, "src", "test"), test + ".java"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + test));
    }

    private static Stream<String> files(Path root, String name) {
        if (!Files.isDirectory(root)) {
            return Stream.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.getFileName().toString().equals(name)).map(AcceptanceTest::text).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
