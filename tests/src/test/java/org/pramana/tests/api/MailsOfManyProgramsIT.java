package org.pramana.tests.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pramana.tests.MailWindow;
import org.pramana.tests.verification.Team;

/**
 * Replies to a mail about a question as mail programs write them, and what comes back although nobody wrote it (behaviour.md §13). Each of {@code mails/} is one
 * whole message, which goes to a question of its own by its token, over SMTP into the mailbox and out of it over IMAP.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailsOfManyProgramsIT {

    private static final Path MAILS = Path.of("src/test/resources/mails");
    private static final Pattern ID = Pattern.compile("(?im)^Message-Id: (\\S+)");
    private static final String PROOF = "Authentication-Results: mx.pramana.example;\n\tdkim=pass (2048-bit key) header.d=pramana.example; dmarc=pass (p=reject) header.from=pramana.example\n";
    private static final String FORGED = "Authentication-Results: mx.pramana.example; spf=pass smtp.mailfrom=evil.example; dmarc=fail (p=reject) header.from=pramana.example\n";

    private final ExpertDesk desk = new ExpertDesk();
    private final Map<String, Long> questions = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    @BeforeAll
    void allOfThemCome() throws SQLException {
        MailWindow.forgetAll();
        ok(204, desk.as("expert").put("/experts/budget", "{\"weekly\": 100}"));
        for (String file : files()) {
            String title = "How long is a quote valid, asks " + file + " of " + desk.mark;
            long question = desk.ask("reader", title);
            String token = UUID.randomUUID().toString().replace("-", "");
            Team.change("insert into question_reply (token, question_id, person_id, created_at) select '%s', %d, p.id, utc_timestamp(6) from person p where p.login = '%s'"
                    .formatted(token, question, desk.login("expert")));
            String mail = text(file)
                    .replace("{proof}", PROOF)
                    .replace("{forged}", FORGED)
                    .replace("{from}", desk.address("expert"))
                    .replace("{who}", "Ravi Kulkarni")
                    .replace("{to}", "ask+" + token + "@pramana.example")
                    .replace("{subject}", title)
                    .replace("{id}", UUID.randomUUID().toString())
                    .replace("\n", "\r\n");
            var id = ID.matcher(mail);
            assertThat(id.find()).as(file).isTrue();
            ids.put(file, id.group(1).toLowerCase(java.util.Locale.ROOT));
            questions.put(file, question);
            MailWindow.deliverToAsk(mail.getBytes(UTF_8));
        }
        ok(200, desk.admin.post("/jobs/questions", ""));
    }

    @AfterAll
    void nobodyIsLeft() {
        desk.gone();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
                Arguments.of("gmail-web", "Thirty days – then the new rate counts.\n\nRegards,\nRavi"),
                Arguments.of("gmail-hindi", "तीस दिन, फिर नया भाव।"),
                Arguments.of("outlook-desktop", "It’s thirty days."),
                Arguments.of("outlook-on-the-web", "Thirty days.\n\n* quotes: thirty\n* offers: ten"),
                Arguments.of("word-without-marks", "Thirty days…"),
                Arguments.of("iphone", "Thirty days"),
                Arguments.of("thunderbird-below", "Quotes hold for thirty days from the day on which they were sent, in rupees as in euros.\n\nThen the new rate counts."),
                Arguments.of("yahoo", "Thirty days."),
                Arguments.of("signed", "Thirty days."),
                Arguments.of("with-a-file", "See the price list."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("answers")
    void whatSomebodyWroteIsTheAnswerAndNothingElse(String file, String said) throws SQLException {
        assertThat(fate(file)).isEqualTo("ANSWERED -");
        JsonObject question = desk.question("reader", questions.get(file));
        assertThat(question.getJsonArray("answers").getValuesAs(JsonObject.class)).extracting(answer -> answer.getString("text")).containsExactly(said);
    }

    static Stream<Arguments> others() {
        return Stream.of(
                Arguments.of("all-quoted", "REFUSED no-words"),
                Arguments.of("exchange-out-of-office", "IGNORED automatic"),
                Arguments.of("exchange-2003-out-of-office", "IGNORED automatic"),
                Arguments.of("gmail-vacation", "IGNORED automatic"),
                Arguments.of("hindi-away", "IGNORED automatic"),
                Arguments.of("groupwise-away", "IGNORED automatic"),
                Arguments.of("mailman", "IGNORED automatic"),
                Arguments.of("postfix-bounce", "IGNORED automatic"),
                Arguments.of("read-receipt", "IGNORED bounce"),
                Arguments.of("exchange-bounce", "IGNORED bounce"),
                Arguments.of("qmail-bounce", "IGNORED bounce"),
                Arguments.of("forged-answer", "IGNORED forged"),
                Arguments.of("borrowed-name", "IGNORED unknown-sender"),
                Arguments.of("two-senders", "IGNORED unknown-sender"));
    }

    /** The token alone answers nothing. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void whatNobodyWroteOrSomebodyElseDidAnswersNothing(String file, String fate) throws SQLException {
        assertThat(fate(file)).isEqualTo(fate);
        JsonObject question = desk.question("reader", questions.get(file));
        assertThat(question.getJsonArray("answers")).isEmpty();
        assertThat(question.getJsonObject("line").getString("state")).isEqualTo("ASSIGNED");
    }

    /** A picture in a signature, and what a mail is signed with, are no files. */
    @Test
    void whoeverSendsAFileHearsThatNobodySeesIt() {
        ok(200, desk.admin.post("/mail/digests", ""));
        assertThat(MailWindow.waitForMailsTo(desk.address("expert"), 3, Duration.ofSeconds(20))) // the digest, and who wrote no words of their own
                .filteredOn(mail -> mail.text().contains("not taken over"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Your words went to everybody who asked.").contains("id=" + questions.get("with-a-file")));
    }

    @Test
    void everyMailIsInOneOfTheTables() {
        assertThat(Stream.concat(answers(), others()).map(row -> (String) row.get()[0])).containsExactlyInAnyOrderElementsOf(files());
    }

    private String fate(String file) throws SQLException {
        return Team.counts("select concat(outcome, ' ', coalesce(reason, '-')), 1 from ask_mail where message_key = sha2('" + ids.get(file) + "', 256)").keySet().iterator().next();
    }

    private static List<String> files() {
        try (var files = Files.list(MAILS)) {
            return files.map(file -> file.getFileName().toString().replace(".eml", "")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file) {
        try {
            return Files.readString(MAILS.resolve(file + ".eml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
