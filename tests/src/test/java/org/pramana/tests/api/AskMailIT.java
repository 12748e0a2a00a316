package org.pramana.tests.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pramana.tests.MailWindow;
import org.pramana.tests.security.PortalClient;
import org.pramana.tests.verification.Team;

/** The mailbox ask@ and mails about questions (behaviour.md §6, §13): real messages, over IMAP, as honest people and others send them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskMailIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PASS = "Authentication-Results: mx.pramana.example; dmarc=pass (p=reject) header.from=pramana.example\r\n";
    private static final String PLAIN = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n";

    private final ExpertDesk desk = new ExpertDesk();
    private int number;

    @BeforeAll
    void theMailboxIsEmpty() {
        MailWindow.forgetAll();
    }

    @AfterAll
    void nobodyIsLeft() {
        desk.gone();
    }

    @Test
    void aMailAsksOneExpertWhoAnswersByReplyingAndEveryAskerHearsItOnce() {
        var one = new ExpertDesk();
        ok(204, one.as("expert").put("/experts/budget", "{\"weekly\": 50, \"byMail\": true}"));
        String subject = "How long is a quote valid " + one.mark;
        deliver(one.head("reader", "ask@pramana.example", subject) + PASS + PLAIN + "A customer in Pune asks.\r\n-- \r\nReader\r\n");
        long question = one.list("reader", "MINE").getJsonArray("items").getJsonObject(0).getInt("id");
        assertThat(one.question("reader", question).getString("detail")).isEqualTo("A customer in Pune asks.");
        assertThat(one.withWhom(question)).isEqualTo("expert");
        ok(204, one.as("reader2").post("/questions/" + question + "/join", "{}"));
        post();

        assertThat(mailTo(one, "reader", 1).get(0).text()).contains("Your question is asked. One person who knows has it").contains("id=" + question);
        MailWindow.Mail asked = mailTo(one, "expert", 1).get(0);
        assertThat(asked.subject()).isEqualTo("A question for you: " + subject);
        assertThat(asked.text()).contains("A customer in Pune asks.").contains("Reply to this mail");
        assertThat(asked.replyTo()).matches("ask\\+[0-9a-f]{32}@pramana\\.example");

        // forwarded to a colleague, the mail does not make them the expert
        deliver(one.head("stranger", asked.replyTo(), "Re: " + asked.subject()) + PASS + PLAIN + "I would say a year.\r\n");
        assertThat(one.question("reader", question).getJsonArray("answers")).isEmpty();

        deliver(one.head("expert", asked.replyTo(), "Re: " + asked.subject()) + PLAIN
                + "Thirty days.\r\nThen the new rate counts.\r\n\r\nOn Tue, 24 Nov 2026 at 09:00, Pramana\r\n<pramana@pramana.example> wrote:\r\n> Hello expert,\r\n> A question for you\r\n");
        assertThat(one.question("reader", question).getJsonArray("answers").getJsonObject(0).getString("text")).isEqualTo("Thirty days.\nThen the new rate counts.");
        post(); // by the clock or by hand, it is sent once
        post();
        for (String asker : List.of("reader", "reader2")) {
            assertThat(mailTo(one, asker, 1)).filteredOn(mail -> mail.subject().equals("Answered: " + subject)).as(asker).hasSize(1)
                    .allSatisfy(mail -> assertThat(mail.text()).contains("Then the new rate counts.").contains("Answered by expert"));
        }

        ok(204, one.as("reader2").post("/questions/" + question + "/helped", "{\"helped\": false, \"why\": \"Also in rupees?\"}"));
        post();
        assertThat(mailTo(one, "expert", 2)).filteredOn(mail -> mail.text().contains("the answer did not help")).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains("It did not help: “Also in rupees?” The answer was: “Thirty days.");
            assertThat(mail.replyTo()).as("the same question, the same token").isEqualTo(asked.replyTo());
        });
        deliver(one.head("expert", asked.replyTo(), "Re: " + asked.subject()) + PLAIN + "In every currency.\r\n");
        assertThat(one.question("reader", question).getJsonArray("answers").getJsonObject(0).getString("text")).isEqualTo("In every currency.");

        deliver(one.head("expert", asked.replyTo(), "Re: " + asked.subject()) + PLAIN + "One more thing.\r\n");
        post();
        assertThat(mailTo(one, "expert", 3)).anySatisfy(mail -> assertThat(mail.text()).contains("has been answered or closed already"));
        assertThat(mailTo(one, "stranger", 0)).isEmpty();
        one.gone();
    }

    /** The note says who has it, and what is known already as far as its reader may read it. */
    @Test
    void theNoteSaysWhoHasItAndWhatIsKnownAlready() {
        var one = new ExpertDesk();
        String open = one.publish("owner", "Quotes and their validity " + one.mark, false);
        String secret = one.publish("owner", "Quotes and their margins " + one.mark, true);
        ok(204, one.as("expert").put("/experts/budget", "{\"weekly\": 0}"));
        ok(204, one.as("owner").put("/experts/budget", "{\"weekly\": 0}"));
        deliver(one.head("reader", "ask+desk-" + one.mark + "@pramana.example", "Quotes and their validity " + one.mark) + PASS + PLAIN + "x");
        post();
        String waits = mailTo(one, "reader", 1).get(0).text();
        assertThat(waits).contains("so it waits for the first who has").contains("/card/" + open).contains("Quotes and their validity").doesNotContain(secret).doesNotContain("One person");

        ok(200, one.as("owner").put("/experts/routes/desk-" + one.mark, "{\"routes\": [{\"tag\": \"\", \"group\": \"expert-" + one.mark + "\", \"strategy\": \"CLAIM\"}]}"));
        deliver(one.head("reader2", "ask@pramana.example", "Who may pqpq " + one.mark) + PASS + PLAIN + "x");
        post();
        assertThat(mailTo(one, "reader2", 1).get(0).text()).contains("offered to those who know").doesNotContain("One person");
        one.gone();
    }

    @Test
    void halfOfTheTimeRemindsAtOnceAllOfItHandsOverAndWhoHasSeenItInThePortalGetsNoMail() throws SQLException {
        var late = new ExpertDesk();
        long question = late.ask("reader", "Which region is " + late.mark + " in");
        Team.change("update question set remind_at = utc_timestamp(6) where id = " + question);
        tend();
        tend();
        assertThat(Team.number("select count(*) from outbox where question_id = " + question + " and stage = 'REMINDER' and urgent")).isEqualTo(1);
        post();
        assertThat(mailsTo(late.address("expert"), 1)).filteredOn(mail -> mail.text().contains("still waits; soon somebody else is asked")).hasSize(1);

        Team.change("update question set due_at = utc_timestamp(6) where id = " + question);
        tend();
        assertThat(late.withWhom(question)).isEqualTo("owner");
        ok(204, late.as("owner").post("/questions/" + question + "/answer", "{\"text\": \"Frankfurt\"}"));
        ok(204, late.as("reader").post("/questions/" + question + "/seen", ""));
        post();
        assertThat(Team.counts("select coalesce(why_dropped, state), count(*) from outbox where question_id = " + question + " group by 1"))
                .containsEntry("has seen it in the portal", 1)
                .containsEntry("answered already", 1);
        assertThat(MailWindow.mailsTo(late.address("reader"))).isEmpty();
        late.gone();
    }

    @Test
    void whoeverIsNotProvenToBeTheSenderAsksNothingAndIsWrittenNothing() throws SQLException {
        assertThat(outcome("reader", "", PLAIN + "x")).isEqualTo("IGNORED unproven");
        assertThat(outcome("reader", "Authentication-Results: mx.pramana.example; dmarc=fail header.from=pramana.example; spf=pass smtp.mailfrom=pramana.example\r\n", PLAIN + "x")).isEqualTo("IGNORED forged");
        assertThat(outcome("reader", "Authentication-Results: mx.evil.example; dmarc=pass\r\n", PLAIN + "x")).isEqualTo("IGNORED unproven");
        assertThat(outcome("reader", "Authentication-Results: mx.pramana.example; dmarc=fail\r\n" + PASS, PLAIN + "x")).isEqualTo("IGNORED forged");
        assertThat(outcome("reader", "Authentication-Results: mx.pramana.example; spf=pass smtp.mailfrom=a@evil.example\r\n", PLAIN + "x")).isEqualTo("IGNORED unproven");
        assertThat(outcome("reader", "Authentication-Results: mx.pramana.example; spf=pass smtp.mailfrom=a@pramana.example\r\n", PLAIN + "x")).isEqualTo("ASKED -");
        assertThat(outcome("nobody", PASS, PLAIN + "x")).isEqualTo("IGNORED unknown-sender");
        assertThat(outcome("reader", "From: " + desk.address("owner") + "\r\n" + PASS, PLAIN + "x")).isEqualTo("IGNORED unknown-sender");
    }

    @Test
    void whatNoPersonWroteIsLeftAlone() throws SQLException {
        assertThat(outcome("reader", PASS + "Auto-Submitted: auto-replied\r\n", PLAIN + "I am away.")).isEqualTo("IGNORED automatic");
        assertThat(outcome("reader", PASS + "Precedence: auto_reply\r\n", PLAIN + "I am away.")).isEqualTo("IGNORED automatic");
        assertThat(outcome("reader", PASS + "X-Autoreply: yes\r\n", PLAIN + "I am away.")).isEqualTo("IGNORED automatic");
        assertThat(outcome("reader", PASS + "Return-Path: <>\r\n", PLAIN + "Undelivered")).isEqualTo("IGNORED bounce");
        assertThat(outcome("reader", PASS + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\r\n", "\r\n--b\r\n\r\nUndelivered\r\n--b--\r\n")).isEqualTo("IGNORED bounce");
        assertThat(outcome("reader", PASS + "List-Id: <all.pramana.example>\r\n", PLAIN + "News")).isEqualTo("IGNORED list");
        String own = "Own " + ++number + " " + desk.mark;
        deliver("From: Pramana <pramana@pramana.example>\r\nTo: ask@pramana.example\r\nSubject: " + own + "\r\nMessage-ID: <" + number + desk.mark + "@x>\r\n" + PASS + PLAIN + "Round and round");
        assertThat(outcomeOf(own)).isEqualTo("IGNORED loop");
    }

    @Test
    void theSameMailTwiceIsOneQuestionAndTheSameQuestionOfAnotherJoins() throws SQLException {
        String subject = "Do we ship to Nepal " + desk.mark;
        String mail = head("reader", "ask@pramana.example", subject) + PASS + PLAIN + "Soon.";
        deliver(mail);
        deliver(mail);
        deliver(head("reader2", "ask@pramana.example", "RE: Fwd: " + subject) + PASS + PLAIN + "Me too.");
        assertThat(Team.number("select count(*) from question where title = '" + subject + "'")).isEqualTo(1);
        assertThat(Team.number("select count(*) from question_asker a join question q on q.id = a.question_id where q.title = '" + subject + "'")).isEqualTo(2);
        assertThat(Team.number("select count(*) from question_turn t join question q on q.id = t.question_id where q.title = '" + subject + "'")).isEqualTo(1);
    }

    /** Asking by mail what is answered already is hearing the answer, once, and as far as one may read where it lies: at once, because a note that leaves late says nothing that a reader may have lost the right to. */
    @Test
    void whoeverAsksByMailWhatIsAnsweredAlreadyHearsTheAnswerAtOnce() throws SQLException {
        var one = new ExpertDesk();
        String plain = "How long is the warranty of a " + one.mark;
        long inWords = one.ask("reader", plain);
        ok(204, one.as("expert").post("/questions/" + inWords + "/answer", "{\"text\": \"Ten years, also abroad.\"}"));
        String carded = "Who repairs a broken " + one.mark;
        long inCard = one.ask("reader", carded);
        String card = one.publish("owner", "Repairs of " + one.mark, false);
        ok(204, one.as("expert").post("/questions/" + inCard + "/answer", "{\"card\": \"" + card + "\"}"));
        deliver(one.head("reader2", "ask@pramana.example", plain) + PASS + PLAIN + "x");
        deliver(one.head("reader2", "ask@pramana.example", "AW: " + carded) + PASS + PLAIN + "x");
        post();
        ok(200, one.as("owner").put("/cards/" + card + "/readers", "{\"readers\": [\"person:" + one.login("owner") + "\"]}"));
        deliver(one.head("reader", "ask@pramana.example", carded) + PASS + PLAIN + "x");
        post();
        post();

        List<MailWindow.Mail> notes = mailTo(one, "reader2", 2);
        assertThat(notes).extracting(MailWindow.Mail::subject).containsExactlyInAnyOrder("Re: " + plain, "Re: AW: " + carded);
        assertThat(notes).anySatisfy(note -> assertThat(note.text()).contains("in plain words that nobody has verified yet. expert " + one.mark + " says: “Ten years, also abroad.”").contains("id=" + inWords));
        assertThat(notes).anySatisfy(note -> assertThat(note.text()).contains("answered already. expert " + one.mark + " says: “Repairs of " + one.mark + "”").contains("The answer stands in this card:").contains("/card/" + card).contains("never verified"));
        assertThat(mailTo(one, "reader", 2)).anySatisfy(note -> assertThat(note.text()).contains("in a place that is not open to you. Ask expert " + one.mark).doesNotContain("Repairs of"));

        int late = Team.change("update mail set state = 'WAITING', created_at = created_at - interval 1 hour, next_try_at = utc_timestamp(6) - interval 1 second where kind = 'NOTE' and address = '" + one.address("reader2") + "'");
        assertThat(late).as("as if the mail server had not taken them").isEqualTo(2);
        post();
        assertThat(mailTo(one, "reader2", 4)).filteredOn(note -> note.text().contains("Read the answer, and say whether it helps you, here:")).hasSize(2)
                .allSatisfy(note -> assertThat(note.text() + note.html()).contains("/questions/question.xhtml?id=").doesNotContain("Ten years").doesNotContain("Repairs of").doesNotContain(card));
        assertThat(one.withWhom(inWords)).isEqualTo("expert");
        assertThat(one.ledger("owner").getInt("interruptions")).as("nobody was interrupted again").isEqualTo(2);
        one.gone();
    }

    @Test
    void underOneSubjectTwoPeopleMayAskTwoThings() throws SQLException {
        String subject = "Pricing " + desk.mark;
        deliver(head("reader", "ask@pramana.example", subject) + PASS + PLAIN + "What does a seat cost?");
        deliver(head("reader2", "ask@pramana.example", subject) + PASS + PLAIN + "Who may give a discount?");
        assertThat(Team.counts("select concat(detail, ''), 1 from question where title = '" + subject + "'")).containsOnlyKeys("What does a seat cost?", "Who may give a discount?");
    }

    /** As telephones send it: no subject, and a paragraph that is one line. */
    @Test
    void aLongFirstLineIsNotLost() throws SQLException {
        String line = "Somebody who buys " + "and buys ".repeat(30) + "wants to know of " + desk.mark;
        deliver(head("reader2", "ask@pramana.example", "") + PASS + PLAIN + line + "\r\nSoon.");
        assertThat(Team.counts("select concat(detail, ''), 1 from question where detail like '%wants to know of " + desk.mark + "%'")).containsOnlyKeys(line + "\n\nSoon.");
        var other = new ExpertDesk();
        deliver(other.head("reader", "ask@pramana.example", "All about the " + other.mark) + PASS + PLAIN + "long ".repeat(1_000));
        post();
        assertThat(mailTo(other, "reader", 1).get(0).text()).contains("only the first 4,000 characters of it were taken over");
        other.gone();
    }

    /** Whoever reads several collections and names none asks where the card lies that fits best. */
    @Test
    void theCollectionIsThatOfTheCardThatFitsBest() throws SQLException {
        ok(201, desk.admin.post("/collections", "{\"key\": \"near-%1$s\", \"name\": \"near-%1$s\", \"interval\": 90, \"grants\": {\"owner-%1$s\": \"OWNER\", \"reader-%1$s\": \"READ\"}}".formatted(desk.mark)));
        desk.publish("owner", "Something else of " + desk.mark, false);
        String fits = "{\"collection\": \"near-%1$s\", \"title\": \"Warranties of pumps %1$s\", \"body\": \"<p>Pumps are good for ten years.</p>\", \"bodyFormat\": \"HTML\", \"publish\": true}";
        ok(201, desk.as("owner").post("/cards", fits.formatted(desk.mark)));
        String subject = "Does the warranty cover a pump of " + desk.mark;
        deliver(head("reader", "ask@pramana.example", subject) + PASS + PLAIN + "x");
        assertThat(Team.counts("select k.collection_key, count(*) from question q join card_collection k on k.id = q.collection_id where q.title = '" + subject + "' group by 1"))
                .containsOnlyKeys("near-" + desk.mark);
        String tagged = "And a valve of " + desk.mark;
        deliver(head("reader", "ask+desk-" + desk.mark + "@pramana.example", tagged) + PASS + PLAIN + "x");
        assertThat(Team.counts("select k.collection_key, count(*) from question q join card_collection k on k.id = q.collection_id where q.title = '" + tagged + "' group by 1"))
                .containsOnlyKeys("desk-" + desk.mark);
        ok(200, desk.admin.put("/collections/near-" + desk.mark + "/grants", "{\"grants\": {\"owner-%1$s\": \"OWNER\"}}".formatted(desk.mark)));
    }

    /** What those who run the portal see of it: senders and subjects, never what was written. */
    @Test
    void whatBecameOfEachMailIsThereForOperators() {
        deliver(head("reader", "ask@pramana.example", "Fate of number one " + desk.mark) + PASS + PLAIN + "Confidential words.");
        deliver(head("reader2", "ask@pramana.example", "Fate of number one " + desk.mark) + PASS + PLAIN + "x");
        deliver(head("reader", "ask@pramana.example", "Fate two " + desk.mark) + PLAIN + "x");
        ApiClient operator = ApiClient.as("operator");
        JsonObject all = ok(200, operator.get("/mail/questions?size=3"));
        assertThat(all.getJsonArray("items").getValuesAs(JsonObject.class)).extracting(mail -> mail.getString("subject").replace(" " + desk.mark, "") + " " + mail.getString("outcome"))
                .containsExactly("Fate two IGNORED", "Fate of number one JOINED", "Fate of number one ASKED");
        assertThat(all.getJsonArray("items").getJsonObject(0).getString("why")).contains("does not vouch for the sender");
        assertThat(all.getJsonArray("items").getJsonObject(2).getString("person")).isEqualTo("reader " + desk.mark);
        assertThat(all.toString()).doesNotContain("Confidential");
        assertThat(all.getJsonObject("mailbox").isNull("readAt")).isFalse();
        assertThat(all.getJsonObject("counts").getInt("JOINED")).isPositive();
        assertThat(ok(200, operator.get("/mail/questions?outcome=JOINED&size=1")).getJsonArray("items").getJsonObject(0).getString("subject")).isEqualTo("Fate of number one " + desk.mark);
        assertThat(PortalClient.as("operator").get("/admin/received.xhtml").body()).contains("Fate two " + desk.mark).contains("does not vouch for the sender").doesNotContain("Confidential");
    }

    @Test
    void twentyMegabytesOfAttachmentAreNotTakenOver() throws SQLException {
        String line = "QUJD".repeat(19) + "\r\n";
        StringBuilder mail = new StringBuilder(head("reader", "ask@pramana.example", "Heavy " + desk.mark))
                .append(PASS)
                .append("MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xyz\r\n\r\n--xyz\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nSee the attachment.\r\n")
                .append("--xyz\r\nContent-Type: application/pdf; name=plan.pdf\r\nContent-Disposition: attachment; filename=plan.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n");
        while (mail.length() < 20_000_000 * 4 / 3) {
            mail.append(line);
        }
        long before = System.nanoTime();
        deliver(mail.append("--xyz--\r\n").toString());
        assertThat(outcomeOf("Heavy " + desk.mark)).isEqualTo("ASKED -");
        assertThat(detailOf("Heavy " + desk.mark)).isEqualTo("See the attachment.");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
        post();
        assertThat(mailTo(desk, "reader", 1)).anySatisfy(note -> assertThat(note.text()).contains("Its attachment was not taken over."));
    }

    @Test
    void ofTwentyMegabytesOfTextOnlyTheBeginningIsRead() throws SQLException {
        StringBuilder mail = new StringBuilder(head("reader", "ask@pramana.example", "Endless " + desk.mark)).append(PASS).append(PLAIN);
        while (mail.length() < 20_000_000) {
            mail.append("There is always something more to say about this customer and that one.\r\n");
        }
        long before = System.nanoTime();
        deliver(mail.toString());
        assertThat(outcomeOf("Endless " + desk.mark)).isEqualTo("ASKED -");
        assertThat(detailOf("Endless " + desk.mark)).hasSize(4_000).startsWith("There is always").endsWith("…");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void oddEncodingsAreRead() throws SQLException {
        String hebrew = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd";
        String head = PASS + "MIME-Version: 1.0\r\n";
        assertThat(detail(head + "Content-Type: text/plain; charset=UTF-7\r\n\r\n", "Hi Mom -+Jjo--! 1 +- 1".getBytes(ISO_8859_1))).isEqualTo("Hi Mom -\u263a-! 1 + 1");
        assertThat(detail(head + "Content-Type: text/plain; charset=ISO-8859-8\r\n\r\n", hebrew.getBytes(Charset.forName("ISO-8859-8")))).isEqualTo(hebrew);
        assertThat(detail(head + "Content-Type: text/plain; charset=\"iso-8859-8-i\"\r\nContent-Transfer-Encoding: base64\r\n\r\n",
                        Base64.getMimeEncoder().encode(hebrew.getBytes(Charset.forName("ISO-8859-8")))))
                .isEqualTo(hebrew);
        assertThat(detail(head + "Content-Type: text/plain; charset=x-klingon\r\n\r\n", "नमस्ते".getBytes(UTF_8))).isEqualTo("नमस्ते");
        assertThat(detail(head + "Content-Type: text/plain\r\n\r\n", "Grüße".getBytes(ISO_8859_1))).isEqualTo("Grüße");
        assertThat(detail(head + "Content-Type: text/html; charset=utf-8\r\n\r\n",
                        "<style>p{}</style><p>First<br>second</p><script>alert(1)</script><blockquote>old</blockquote><div class=gmail_quote>older</div>".getBytes(UTF_8)))
                .isEqualTo("First\nsecond");
        assertThat(detail(head + "Content-Type: text/plain; charset=utf-8\r\n\r\n", "nul\u0000bell\u0007end".getBytes(UTF_8))).isEqualTo("nulbellend");

        String words = "=?utf-7?Q?Caf+AOk-?= =?ISO-8859-8-I?B?" + Base64.getEncoder().encodeToString(hebrew.getBytes(Charset.forName("ISO-8859-8"))) + "?= " + desk.mark;
        deliver(head("reader2", "ask@pramana.example", words) + PASS + PLAIN + "x");
        assertThat(Team.number("select count(*) from question where title = 'Café" + hebrew + " " + desk.mark + "'")).isEqualTo(1);
    }

    @Test
    void brokenMailsCostOnlyThemselves() throws SQLException {
        String head = PASS + "MIME-Version: 1.0\r\n";
        for (String broken : List.of(
                "Content-Type: multipart/mixed\r\n\r\n--nowhere\r\nContent-Type: text/plain\r\n\r\nNo boundary is named\r\n",
                "Content-Type: multipart/mixed; boundary=never\r\n\r\nIt never comes\r\n",
                "Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCut off here",
                "Content-Type: text/plain; charset\r\nContent-Transfer-Encoding: base64\r\n\r\n$$$not base64$$$\r\n",
                "Content-Type: ;;;\r\nContent-Transfer-Encoding: unheard-of\r\n\r\nWhat is this\r\n",
                "Content-Disposition: \r\nContent-Type: text/plain; charset=\"\r\n\r\nOpen quote\r\n",
                "To: <<<>>>, \"\r\nDate: yesterday, perhaps\r\n\r\nNo recipient\r\n")) {
            deliver((head("reader", "ask@pramana.example", "Broken " + ++number + " " + desk.mark) + head + broken).getBytes(UTF_8), false);
        }
        deliver("\r\n\r\n".getBytes(UTF_8), false);
        tend();
        assertThat(outcome("reader", PASS, PLAIN + "After them")).isEqualTo("ASKED -");
        assertThat(Team.number("select count(*) from ask_mail where subject like 'Broken % " + desk.mark + "' and outcome = 'ASKED'")).isEqualTo(7);
        assertThat(MailWindow.mailsTo("nobody")).isEmpty();
    }

    @Test
    void whatCannotBeTakenSaysWhyAndTwentyADayAreEnough() throws SQLException {
        var other = new ExpertDesk();
        deliver(other.head("reader", "ask@pramana.example", "") + PASS + PLAIN + "\r\n");
        post();
        assertThat(mailsTo(other.address("reader"), 1).get(0).text()).contains("neither a subject nor text");
        for (int i = 1; i <= 20; i++) {
            deliver((other.head("reader", "ask@pramana.example", "Round " + i + " " + other.mark) + PASS + PLAIN + "x").getBytes(UTF_8), false);
        }
        tend();
        assertThat(Team.number("select count(*) from ask_mail where subject like 'Round % " + other.mark + "' and outcome = 'ASKED'")).isEqualTo(19);
        assertThat(Team.number("select count(*) from ask_mail where subject like 'Round % " + other.mark + "' and reason = 'too-many'")).isEqualTo(1);

        Team.change("update ask_mail set taken_at = taken_at - interval 91 day where subject like 'Round 1_ " + other.mark + "'");
        Team.change("update ask_mail set taken_at = taken_at - interval 89 day where subject = 'Round 2 " + other.mark + "'");
        tend();
        assertThat(Team.number("select count(*) from ask_mail where subject like 'Round % " + other.mark + "'")).as("ninety days, and ten of twenty are older").isEqualTo(10);
        assertThat(Team.number("select count(*) from question where title like 'Round % " + other.mark + "'")).as("what was asked stays").isEqualTo(19);
        other.gone();
    }

    private String head(String who, String to, String subject) {
        return desk.head(who, to, subject);
    }

    private String outcome(String who, String headers, String rest) throws SQLException {
        String subject = "Mail " + ++number + " of " + desk.mark;
        deliver(head(who, "ask@pramana.example", subject) + headers + rest);
        return outcomeOf(subject);
    }

    private static String outcomeOf(String subject) throws SQLException {
        return Team.counts("select concat(outcome, ' ', coalesce(reason, '-')), 1 from ask_mail where subject = '" + subject + "'").keySet().iterator().next();
    }

    private String detail(String headers, byte[] body) throws SQLException {
        String subject = "Odd " + ++number + " " + desk.mark;
        byte[] head = (head("reader2", "ask@pramana.example", subject) + headers).getBytes(UTF_8);
        byte[] mail = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, mail, head.length, body.length);
        deliver(mail, true);
        return detailOf(subject);
    }

    private static String detailOf(String title) throws SQLException {
        return Team.counts("select concat(detail, ''), 1 from question where title = '" + title + "'").keySet().iterator().next();
    }

    private void deliver(String mail) {
        deliver(mail.getBytes(UTF_8), true);
    }

    private void deliver(byte[] mail, boolean read) {
        MailWindow.deliverToAsk(mail);
        if (read) {
            tend();
        }
    }

    private void tend() {
        ok(200, desk.admin.post("/jobs/questions", ""));
    }

    private void post() {
        ok(200, desk.admin.post("/mail/digests", ""));
    }

    private static List<MailWindow.Mail> mailTo(ExpertDesk desk, String who, int count) {
        return mailsTo(desk.address(who), count);
    }

    private static List<MailWindow.Mail> mailsTo(String address, int count) {
        return MailWindow.waitForMailsTo(address, count, PATIENCE);
    }
}
