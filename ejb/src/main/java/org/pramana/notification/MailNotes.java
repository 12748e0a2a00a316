package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.question.MailOutcome;
import org.pramana.question.MailTaken;
import org.pramana.question.QuestionAsking;
import org.pramana.store.Sql;
import org.pramana.trust.StampWords;
import org.pramana.words.Words;

/** Tells somebody what became of the mail that they sent: one sentence, in their language, and where to go on. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class MailNotes {

    private static final int LONGEST_SUBJECT = 250;

    /** Sentences that repeat what somebody answered, and what is said instead where the mail leaves late. */
    private static final Map<String, String> LATE = Map.of("JOINED-ANSWERED", "JOINED-LATE", "JOINED-UNVERIFIED", "JOINED-LATE");

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.base-url", defaultValue = "http://localhost:8080/pramana")
    String baseUrl;

    /** A card as a note names it: what it is worth travels with it. */
    record Known(String title, String address, String sentence) {}

    void taken(@Observes MailTaken mail) {
        Reader reader = sql.one(
                        "select id, name, email, language from person where id = ?1 and active and email is not null",
                        row -> new Reader(row.number(), row.text(), row.text(), Locale.forLanguageTag(row.text())),
                        mail.personId())
                .orElse(null);
        if (reader == null) {
            return;
        }
        Locale language = reader.language();
        String address = baseUrl + (mail.questionId() == null ? "/questions/ask.xhtml" : "/questions/question.xhtml?id=" + mail.questionId());
        List<Known> known = mail.known().stream().map(card -> new Known(card.title(), baseUrl + "/card/" + card.slug(), StampWords.sentence(card.stamp(), language))).toList();
        String lead = known.isEmpty() ? "" : Words.say(language, mail.outcome() == MailOutcome.JOINED ? "notification.note.stands-in" : "notification.note.known");
        Body body = body(said(mail, mail.said(), reader), address, lead, known, language);
        Body late = body(said(mail, LATE.getOrDefault(mail.said(), mail.said()), reader), address, "", List.of(), language);
        boolean discreet = late.equals(body);
        String subject = mail.subject().isBlank() ? Words.say(language, "notification.note.subject") : "Re: " + mail.subject();
        sql.change(
                """
                insert into mail (person_id, kind, address, message_id, subject, body_text, body_html, late_text, late_html, created_at, next_try_at)
                values (?1, 'NOTE', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9)
                """,
                reader.id(),
                reader.address(),
                "<" + UUID.randomUUID() + "@pramana>",
                subject.length() <= LONGEST_SUBJECT ? subject : subject.substring(0, LONGEST_SUBJECT - 1) + "…",
                body.text(),
                body.html(),
                discreet ? null : late.text(),
                discreet ? null : late.html(),
                clock.instant());
    }

    private record Body(String text, String html) {}

    private static Body body(String said, String address, String lead, List<Known> known, Locale language) {
        return new Body(said + "\n\n" + address + "\n" + plain(lead, known), HtmlLetter.note(language, said, address, lead, known));
    }

    private static String said(MailTaken mail, String key, Reader reader) {
        Locale language = reader.language();
        String sentence = Words.say(language, "notification.note." + key, mail.details().toArray()) + (mail.cut() ? " " + Words.say(language, "notification.note.cut", QuestionAsking.DETAIL_MAX) : "");
        String files = mail.questionId() != null && mail.outcome() != MailOutcome.REFUSED && mail.attachments() > 0 ? " " + Words.say(language, "notification.note.attachments", mail.attachments()) : "";
        return Words.say(language, "notification.hello", reader.name()) + "\n\n" + sentence + files;
    }

    private static String plain(String lead, List<Known> known) {
        return known.stream().map(card -> "\n" + card.title() + "\n" + card.sentence() + "\n" + card.address() + "\n").collect(Collectors.joining("", lead.isEmpty() ? "" : "\n" + lead + "\n", ""));
    }
}
