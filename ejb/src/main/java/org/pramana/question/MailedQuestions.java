package org.pramana.question;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.card.CardLine;
import org.pramana.card.CardLineSql;
import org.pramana.collection.Access;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.Roles;
import org.pramana.search.Hit;
import org.pramana.search.ReaderSearch;
import org.pramana.store.Numbers;
import org.pramana.store.Row;
import org.pramana.store.Sql;

/**
 * Mails to the mailbox for questions (behaviour.md §13). One that carries a token answers the question of that token; any other asks one. Both need the
 * address of a person we know; a question needs our mail server's word for it too, and an answer that it does not say the opposite.
 *
 * <p>Nobody is written to who is not known and proven: a forged sender would otherwise be told of what they never wrote.
 */
@Stateless
@RolesAllowed(Roles.MACHINE)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class MailedQuestions {

    /** More than these from one person a day is a loop that nothing else has stopped. */
    static final int MOST_A_DAY = 20;

    /** Cards that a note names: what somebody sees while they type is more, and what is further down answers less. */
    private static final int KNOWN_MOST = 3;

    /** Of an answer that is there already; its question's page has the rest. */
    private static final int LONGEST_ANSWER = 1_000;

    private static final Pattern TAGGED = Pattern.compile("[^@+]+\\+([a-z0-9-]{1,64})@.*");
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final Duration LEASE = Duration.ofMinutes(5);
    /** Older mails than a round can forget wait for the next round. */
    private static final int FORGOTTEN_AT_ONCE = 5_000;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    QuestionBook book;

    @Inject
    QuestionNotes notes;

    @Inject
    ReaderSearch cards;

    @Inject
    Event<MailTaken> taken;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.ask.keep-days", defaultValue = "90")
    int keepDays;

    private record Sender(long id, String login) {}

    /** @param reason why not; null where it was taken @param details that the sentence names @param cut of its words, only so many were taken */
    private record Verdict(MailOutcome outcome, String reason, String said, List<String> details, Long question, List<CardLine> known, boolean cut) {

        static Verdict ignored(String reason) {
            return new Verdict(MailOutcome.IGNORED, reason, reason, List.of(), null, List.of(), false);
        }

        static Verdict refused(String reason, String detail, Long question) {
            return new Verdict(MailOutcome.REFUSED, reason, reason, detail == null ? List.of() : List.of(detail), question, List.of(), false);
        }
    }

    /** Whether this server may read the mailbox now; nobody else will for some minutes, or until {@link #release}. */
    public boolean claim(String node) {
        return sql.change(
                        "update ask_mailbox set held_by = ?1, held_until = ?2 where id = 1 and (held_until is null or held_until < ?3)",
                        node, clock.instant().plus(LEASE), clock.instant())
                == 1;
    }

    public void release(String node) {
        sql.change("update ask_mailbox set held_by = null, held_until = null where id = 1 and held_by = ?1", node);
    }

    /** It has been read to its end. */
    public void wasRead() {
        sql.change("update ask_mailbox set read_at = ?1, failed_at = null, failure = null where id = 1", clock.instant());
    }

    /** It could not be read, and this is what its server or the network said; those who run the portal see it. */
    public void couldNotBeRead(String failure) {
        sql.change("update ask_mailbox set failed_at = coalesce(failed_at, ?1), failure = ?2 where id = 1", clock.instant(), AskedByMail.atMost(failure == null ? "" : failure, 300));
    }

    /** What came and what became of it is kept for some time: who wrote, and their subject, are nobody's business for ever. Questions and answers stay. */
    public int forget() {
        return sql.change(
                "delete from ask_mail where taken_at < ?1 order by taken_at, id limit " + FORGOTTEN_AT_ONCE, clock.instant().minus(Duration.ofDays(Math.max(1, keepDays))));
    }

    /** One mail, one transaction. */
    public MailOutcome take(Incoming mail) {
        int fresh = sql.change(
                "insert ignore into ask_mail (message_key, from_address, subject, taken_at, outcome) values (?1, ?2, ?3, ?4, 'IGNORED')",
                mail.key(), AskedByMail.atMost(mail.from(), 254), AskedByMail.atMost(mail.subject(), 300), clock.instant());
        if (fresh == 0) {
            return MailOutcome.KNOWN;
        }
        Optional<Sender> sender = sender(mail);
        Verdict verdict = mail.automatic() != null ? Verdict.ignored(mail.automatic()) : sender.map(person -> judged(person, mail)).orElse(Verdict.ignored("unknown-sender"));
        sql.change(
                "update ask_mail set outcome = ?1, reason = ?2, person_id = ?3, question_id = ?4 where message_key = ?5",
                verdict.outcome(), verdict.reason(), sender.map(Sender::id).orElse(null), verdict.question(), mail.key());
        boolean lost = verdict.outcome() == MailOutcome.ANSWERED && mail.attachments() > 0; // who asked reads "see the file", and there is none
        if (verdict.outcome() != MailOutcome.IGNORED && verdict.outcome() != MailOutcome.ANSWERED || lost) {
            taken.fire(new MailTaken(
                    sender.orElseThrow().id(), verdict.outcome(), verdict.said(), verdict.details(), verdict.question(), mail.subject(), mail.attachments(), verdict.cut(), verdict.known()));
        }
        return verdict.outcome();
    }

    /** It failed in a way that another try will not mend: it is written down as such and stays in the mailbox. */
    public void giveUp(Incoming mail) {
        sql.change(
                "insert ignore into ask_mail (message_key, from_address, subject, taken_at, outcome, reason) values (?1, ?2, ?3, ?4, 'IGNORED', 'failed')",
                mail.key(), AskedByMail.atMost(mail.from(), 254), AskedByMail.atMost(mail.subject(), 300), clock.instant());
    }

    /** An address that two people share is nobody's. */
    private Optional<Sender> sender(Incoming mail) {
        List<Sender> people = mail.from().isEmpty()
                ? List.of()
                : sql.list("select id, login from person where active and lower(email) = ?1", row -> new Sender(row.number(), row.text()), mail.from());
        return people.size() == 1 ? Optional.of(people.get(0)) : Optional.empty();
    }

    private Verdict judged(Sender sender, Incoming mail) {
        List<String> tags = mail.to().stream().map(TAGGED::matcher).filter(Matcher::matches).map(tagged -> tagged.group(1)).toList();
        Optional<String> token = tags.stream().filter(tag -> TOKEN.matcher(tag).matches()).findFirst();
        if (mail.proof() == Incoming.Proof.FAIL || token.isEmpty() && mail.proof() != Incoming.Proof.PASS) {
            return Verdict.ignored(mail.proof() == Incoming.Proof.FAIL ? "forged" : "unproven");
        }
        Instant yesterday = clock.instant().minus(Duration.ofDays(1));
        if (sql.number("select count(*) from ask_mail where person_id = ?1 and taken_at > ?2 and outcome <> 'IGNORED'", sender.id(), yesterday) >= MOST_A_DAY) {
            return Verdict.ignored("too-many");
        }
        Visitor visitor = visitors.at(sender.login()).orElseThrow();
        return token.isPresent() ? answer(visitor, token.get(), mail) : ask(visitor, tags, mail);
    }

    private Verdict answer(Visitor me, String token, Incoming mail) {
        Long question = sql.one("select question_id from question_reply where token = ?1 and person_id = ?2", Row::number, token, me.id()).orElse(null);
        if (question == null) {
            return Verdict.ignored("not-their-token");
        }
        String reason = sql.one(
                        "select q.state in %s, coalesce(q.assignee_id = %d, false) or %s from question q where q.id = ?1 and %s"
                                .formatted(QuestionSql.WAITING, me.id(), QuestionSql.expert(me), QuestionSql.readable(me)),
                        row -> !row.flag() ? "over" : row.flag() ? "" : "not-yours",
                        question)
                .orElse("not-yours");
        if (!reason.isEmpty()) {
            return Verdict.refused(reason, null, reason.equals("over") ? question : null);
        }
        if (mail.text().isBlank()) {
            return Verdict.refused("no-words", null, question);
        }
        if (mail.text().strip().length() > QuestionAnswering.TEXT_MAX) {
            return Verdict.refused("too-long", String.valueOf(QuestionAnswering.TEXT_MAX), question);
        }
        book.answer(me, question, mail.text());
        return new Verdict(MailOutcome.ANSWERED, null, MailOutcome.ANSWERED.name(), List.of(), question, List.of(), false);
    }

    private Verdict ask(Visitor asker, List<String> tags, Incoming mail) {
        AskedByMail asked = AskedByMail.of(mail.subject(), mail.text());
        String title = asked.title();
        if (title.isEmpty()) {
            return Verdict.refused("nothing-asked", null, null);
        }
        Optional<Long> same = same(asker, asked);
        if (same.isPresent()) {
            return joined(asker, same.get());
        }
        Optional<String> collection = collection(asker, tags, title);
        if (collection.isEmpty()) {
            return Verdict.refused("no-collection", String.join(", ", keys(asker)), null);
        }
        long question = book.ask(asker, new NewQuestion(collection.get(), title, asked.detail(), null, null, null));
        List<CardLine> known = cards.first(asker, title, KNOWN_MOST).stream().map(Hit::card).toList();
        return new Verdict(MailOutcome.ASKED, null, whoHas(question), List.of(), question, known, asked.cut());
    }

    /** One person, one of a group that may choose, or nobody yet. */
    private String whoHas(long question) {
        return sql.one(
                        "select if(assignee_id is not null, 'ASKED', if(offered_until is not null, 'ASKED-OFFERED', 'ASKED-WAITS')) from question where id = ?1", Row::text, question)
                .orElseThrow();
    }

    /** Whoever asks what has been answered hears the answer at once, as far as they may read where it lies. */
    private Verdict joined(Visitor asker, long id) {
        book.join(asker, id, null);
        QuestionNote question = notes.of(asker, List.of(id)).get(id);
        String said = question.state().waiting() ? "" : question.answer() == null ? "-ELSEWHERE" : question.toCapture() ? "-UNVERIFIED" : "-ANSWERED";
        String who = Objects.requireNonNullElse(question.answeredBy(), question.collection());
        return new Verdict(
                MailOutcome.JOINED, null, MailOutcome.JOINED + said, List.of(AskedByMail.atMost(Objects.requireNonNullElse(question.answer(), ""), LONGEST_ANSWER), who), id, answeredIn(asker, id), false);
    }

    /** The card that it was answered with, so that what it is worth travels with it; none where it was words. */
    private List<CardLine> answeredIn(Visitor asker, long question) {
        return sql.list(
                """
                select %s %s
                 where c.id = (select if(q.state = 'LINKED', q.linked_card_id, (select w.card_id from question_answer w where w.question_id = q.id order by w.id desc limit 1))
                                 from question q where q.id = ?1 and q.state not in %s)
                   and c.lifecycle = 'PUBLISHED' and %s
                """
                        .formatted(CardLineSql.columns(asker), CardLineSql.FROM, QuestionSql.WAITING, Access.readable(asker, "c")),
                row -> CardLineSql.read(row, clock),
                question);
    }

    /** Word for word the same question, which is not theirs to answer. Two people who write of "Pricing" do not ask the same unless they go on in the same words. */
    private Optional<Long> same(Visitor asker, AskedByMail asked) {
        return sql.one(
                "select q.id from question q where q.title = ?1 and (?2 or q.detail = ?3) and (q.state in %s or q.state in ('ANSWERED', 'ACCEPTED', 'LINKED')) and not coalesce(q.assignee_id = %d, false) and %s order by q.id desc limit 1"
                        .formatted(QuestionSql.WAITING, asker.id(), QuestionSql.readable(asker)),
                Row::number,
                asked.title(),
                asked.plain(),
                asked.detail());
    }

    /** The one that the address names (ask+pricing@), else that of the card which fits best, else the only one. */
    private Optional<String> collection(Visitor asker, List<String> tags, String title) {
        List<String> keys = keys(asker);
        Optional<String> named = tags.stream().filter(keys::contains).findFirst();
        if (named.isPresent() || keys.size() == 1) {
            return named.or(() -> Optional.of(keys.get(0)));
        }
        return cards.first(asker, title, 1).stream().map(hit -> hit.card().collectionKey()).findFirst();
    }

    private List<String> keys(Visitor asker) {
        return asker.levels().isEmpty()
                ? List.of()
                : sql.list("select collection_key from card_collection where id in (" + Numbers.list(asker.levels().keySet()) + ") order by collection_key", Row::text);
    }
}
