package org.pramana.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pramana.tests.api.ApiClient;
import org.pramana.tests.api.Stage;
import org.pramana.tests.verification.PortalServer;

/** The server is killed, and what it finds of its search index is half a file and somebody's lock (fault F11, invariant I5). Nobody lifts a finger. */
class SearchIndexCrashIT {

    private final Stage stage = new Stage();

    @Test
    void aTruncatedIndexWithAStaleLockIsBuiltAnewWhileSearchAnswers() throws Exception {
        String word = stage.mark + "crashed";
        String slug = stage.published("creator", "Crashed " + word, "<p>Words that have to be found.</p>");
        PortalServer server = PortalServer.underTest();
        server.kill();
        damage(server.state());
        server.start();

        for (int i = 0; i < 5; i++) {
            assertThat(ok(200, ApiClient.as("consumer").get("/search?q=" + word)).getJsonArray("items").getJsonObject(0).getString("slug"))
                    .as("from the first moment, by whatever searches")
                    .isEqualTo(slug);
        }
        JsonObject report = report();
        for (int i = 0; i < 600 && !report.getString("stage").equals("SERVING"); i++) {
            Thread.sleep(100);
            report = report();
        }
        assertThat(report.getBoolean("serving")).isTrue();
        assertThat(report.getInt("repaired")).as("compared with the database after it was built: I5").isZero();
        assertThat(stage.found("consumer", "%22" + word + "%22")).as("the very word").isEqualTo(1);
    }

    private static JsonObject report() {
        return ok(200, ApiClient.as("admin").get("/search/index"));
    }

    private static void damage(Path state) throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.walk(state.resolve("domain"))) {
            folders = files.filter(file -> file.getFileName().toString().startsWith("segments_")).toList();
        }
        assertThat(folders).as("an index on disk").isNotEmpty();
        for (Path segments : folders) {
            try (FileChannel half = FileChannel.open(segments, StandardOpenOption.WRITE)) {
                half.truncate(half.size() / 2);
            }
            Files.writeString(segments.resolveSibling("write.lock"), "");
        }
    }
}
