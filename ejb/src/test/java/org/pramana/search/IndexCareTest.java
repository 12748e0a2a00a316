package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** F11 and I5 of the faults that a node has to survive, each on a real folder. */
class IndexCareTest {

    private static final int CARDS = 300;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final List<String> FIXED_QUERIES = List.of("number 7", "even", "odd topic3", "shelf", "\"card number\" topic1", "numbr");

    @TempDir
    Path folder;

    private final Shelf shelf = new Shelf();
    private IndexCare care;

    @BeforeEach
    void aNodeThatServes() throws IOException {
        for (int i = 1; i <= CARDS; i++) {
            shelf.publish(i, "Card number " + i, (i % 2 == 0 ? "even " : "odd ") + "topic" + i % 5 + " on the shelf");
        }
        start();
    }

    @AfterEach
    void close() {
        care.close();
    }

    private void start() throws IOException {
        care = new IndexCare(shelf, folder, NOON);
        while (care.round()) {}
    }

    private void restart() throws IOException {
        care.close();
        start();
    }

    private void assertI5() throws IOException {
        assertThat(care.index().orElseThrow().stamps()).isEqualTo(shelf.stamps());
    }

    private List<List<Long>> answers() {
        return FIXED_QUERIES.stream().map(this::found).toList();
    }

    private Path current() {
        return new IndexFolder(folder).current().orElseThrow();
    }

    @Test
    void itHasWhatIsPublished() throws IOException {
        assertI5();
        assertThat(care.report().stage()).isEqualTo(IndexReport.Stage.SERVING);
        assertThat(care.report().cards()).isEqualTo(CARDS);
    }

    @Test
    void everyChangeIsFollowed() throws IOException {
        shelf.publish(1, "Another title", "new words");
        shelf.archive(2);
        shelf.publish(1_000, "A new card", "fresh");
        while (care.round()) {}

        assertI5();
        assertThat(answers().get(1)).doesNotContain(2L);
    }

    @Test
    void aRestartBuildsNothingAndFollowsWhatHappenedMeanwhile() throws IOException {
        Path before = current();
        care.close();
        shelf.publish(5, "While it was down", "words");
        start();

        assertThat(current()).isEqualTo(before);
        assertI5();
    }

    @Test
    void rebuiltItAnswersTheSame() throws IOException {
        List<List<Long>> before = answers();
        Path first = current();
        care.rebuild(() -> false);
        while (care.round()) {}

        assertThat(current()).isNotEqualTo(first);
        assertThat(first).doesNotExist();
        assertThat(answers()).isEqualTo(before);
        assertThat(before).noneMatch(List::isEmpty);
        assertI5();
    }

    @Test
    void whileAnotherIsBuiltTheOldOneIsKeptUpAndNothingOfThatIsMissingAfterwards() throws IOException {
        Path first = current();
        List<Long> fresh = List.of(1_000L);
        shelf.whileItIsRead = () -> {
            shelf.whileItIsRead = () -> {};
            shelf.publish(1_000, "Published meanwhile", "fresh");
            shelf.archive(7);
            rounds();
            assertThat(current()).as("the old one serves").isEqualTo(first);
            assertThat(found("meanwhile")).isEqualTo(fresh);
        };
        assertThat(care.rebuild(() -> false)).isTrue();
        assertThat(found("meanwhile")).as("until the next round").isEqualTo(fresh);
        rounds();

        assertThat(current()).isNotEqualTo(first);
        assertThat(found("meanwhile")).isEqualTo(fresh);
        assertI5();
    }

    @Test
    void stoppedNothingIsLeftOfItAndTheOldOneServes() throws IOException {
        Path first = current();
        int[] asked = {0};
        assertThat(care.rebuild(() -> ++asked[0] > 1)).isFalse();
        rounds();

        assertThat(current()).isEqualTo(first);
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(first, folder.resolve("current"));
        }
        assertThat(care.report().stage()).isEqualTo(IndexReport.Stage.SERVING);
        assertI5();
    }

    @Test
    void oneIsBuiltAtATimeAndADatabaseThatIsAwayCostsNothingThatWasBuilt() throws IOException {
        Path first = current();
        shelf.whileItIsRead = () -> {
            shelf.whileItIsRead = () -> {};
            assertThat(inAnotherThread(() -> care.rebuild(() -> false))).isFalse();
            assertThat(care.report().stage()).isEqualTo(IndexReport.Stage.BUILDING);
        };
        assertThat(care.rebuild(() -> false)).isTrue();
        shelf.away = true;
        assertThatThrownBy(care::round).isInstanceOf(CardFeed.FeedTrouble.class);
        assertThat(current()).isEqualTo(first);
        shelf.away = false;
        rounds();

        assertThat(current()).isNotEqualTo(first);
        assertI5();
    }

    private static boolean inAnotherThread(Callable<Boolean> work) {
        FutureTask<Boolean> task = new FutureTask<>(work);
        new Thread(task).start();
        try {
            return task.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    private void rounds() {
        try {
            while (care.round()) {}
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private List<Long> found(String words) {
        try {
            return care.index().orElseThrow().read(searcher -> List.copyOf(new CardLookup(searcher, Shelf.reader(1, List.of(), Shelf.SALES)).find(Query.of(words, Query.SENTENCE), care.synonyms(), 20).scores().keySet()));
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"segments_", ".cfs", ".si", ".cfe"})
    void aTruncatedFileIsNoticedAndCured(String file) throws IOException {
        care.close();
        try (Stream<Path> files = Files.list(current())) {
            Path victim = files.filter(path -> path.getFileName().toString().contains(file)).findFirst().orElseThrow();
            try (RandomAccessFile cut = new RandomAccessFile(victim.toFile(), "rw")) {
                cut.setLength(cut.length() / 2);
            }
        }
        Path damaged = current();
        start();

        assertThat(current()).isNotEqualTo(damaged);
        assertI5();
    }

    @Test
    void aFlippedBitIsNoticedAndCured() throws IOException {
        care.close();
        try (Stream<Path> files = Files.list(current()); RandomAccessFile flip = new RandomAccessFile(
                files.filter(path -> path.toString().endsWith(".cfs")).findFirst().orElseThrow().toFile(), "rw")) {
            flip.seek(flip.length() / 2);
            int value = flip.read();
            flip.seek(flip.length() / 2);
            flip.write(value ^ 4);
        }
        Path damaged = current();
        start();

        assertThat(current()).isNotEqualTo(damaged);
        assertI5();
    }

    @Test
    void aStaleLockIsNoLock() throws IOException {
        care.close();
        Files.writeString(current().resolve("write.lock"), "left by the dead");
        Path before = current();
        start();

        assertThat(current()).isEqualTo(before);
        assertI5();
    }

    @Test
    void aMissingFolderIsMadeAnew() throws IOException {
        care.close();
        IndexFolder.remove(folder.resolve(current().getFileName()));
        start();
        assertI5();

        care.close();
        IndexFolder.remove(folder);
        start();
        assertI5();
    }

    @Test
    void aPointerThatMakesNoSenseIsIgnored() throws IOException {
        care.close();
        Files.writeString(folder.resolve("current"), "../../../etc");
        start();

        assertI5();
    }

    @Test
    void whatACrashLeftHalfBuiltIsRemoved() throws IOException {
        care.close();
        Path half = Files.createDirectory(folder.resolve("index-77"));
        Files.writeString(half.resolve("segments_1"), "half");
        start();
        assertI5();
        care.rebuild(() -> false);
        while (care.round()) {}

        assertThat(half).doesNotExist();
        assertI5();
    }

    @Test
    void anIndexOfAnotherDatabaseIsNotUsed() throws IOException {
        care.close();
        shelf.database = "another";
        shelf.cards.clear();
        shelf.publish(1, "Only this one", "here");
        start();

        assertI5();
        assertThat(care.report().cards()).isEqualTo(1);
    }

    @Test
    void aDatabaseRestoredFromABackupIsFollowedAgain() throws IOException {
        care.close();
        shelf.changes.subList(100, shelf.changes.size()).clear();
        shelf.cards.tailMap(101L).clear();
        start();
        assertI5();

        shelf.publish(500, "After the restore", "words");
        while (care.round()) {}
        assertI5();
    }

    @Test
    void whatNoChangeToldIsFoundByComparing() throws IOException {
        shelf.publish(9, "Silently changed", "x");
        shelf.changes.remove(shelf.changes.size() - 1);
        restart();

        assertI5();
        assertThat(care.report().repaired()).isEqualTo(1);
    }

    @Test
    void damageThatShowsDuringASearchIsCuredInTheNextRound() throws IOException {
        care.distrust(new IOException("read past EOF"));
        assertThat(care.index()).as("the database searches").isEmpty();
        care.round();

        assertI5();
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForWhileTheIndexServes() throws IOException {
        shelf.away = true;
        assertThatThrownBy(care::round).isInstanceOf(CardFeed.FeedTrouble.class);
        assertThat(care.index()).isPresent();

        shelf.away = false;
        shelf.publish(3, "Back again", "words");
        care.round();
        assertI5();
    }

    /** kill -9 while it writes and commits: whatever is on the disk then, the next start is whole. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void killedInTheMiddleOfWritingItStartsWhole(int round) throws Exception {
        care.close();
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(), "-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), Writer.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .start();
        try {
            writer.getInputStream().read(); // it writes now
            TimeUnit.MILLISECONDS.sleep(60L * round);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        start();

        assertI5();
    }

    /** Writes and commits, and now and then rebuilds, until it is killed. */
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            Shelf shelf = new Shelf();
            for (int i = 1; i <= CARDS; i++) {
                shelf.publish(i, "Card number " + i, "another text");
            }
            IndexCare care = new IndexCare(shelf, Path.of(arguments[0]), Clock.systemUTC());
            for (int i = 1; true; i++) {
                for (int card = 1; card <= 50; card++) {
                    shelf.publish(1 + (i * 50L + card) % CARDS, "Card " + card, "text of round " + i);
                }
                if (i % 3 == 0) {
                    care.rebuild(() -> false);
                }
                care.round();
                if (i == 2) {
                    System.out.write('!');
                    System.out.flush();
                }
            }
        }
    }
}
