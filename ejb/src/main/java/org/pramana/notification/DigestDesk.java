package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.card.WordChanges;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.follow.ForYou;
import org.pramana.follow.ForYouCard;
import org.pramana.follow.ForYouShelf;
import org.pramana.store.Numbers;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;

/** Makes one person's waiting lines into one mail, in one transaction, and again what could not be sent then. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DigestDesk {

    /** Of what is new for somebody: the home page has the rest. */
    private static final int MOST_FOR_YOU = 5;

    /** More than these a day are not sent at once: the limit thins the mails, not the news (behaviour.md §6). */
    static final int MOST_AT_ONCE = 3;

    /** A mail that is older than this was not sent when it was written. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    MailHabits habits;

    @Inject
    WorkingCalendar calendar;

    @Inject
    LineJudge judge;

    @Inject
    WordChanges changes;

    @Inject
    ReplyAddresses replies;

    @Inject
    ForYouShelf forYou;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "pramana.base-url", defaultValue = "http://localhost:8080/pramana")
    String baseUrl;

    /** People whose digest is due, by their own clocks. @param again everybody for whom something waits, whatever the hour and whatever they had */
    List<Long> people(boolean again) {
        Instant now = clock.instant();
        return sql
                .list(
                        """
                        select o.person_id, (select max(m.created_at) from mail m where m.person_id = o.person_id and m.kind = 'DIGEST'), %s
                          from (select distinct person_id from outbox where state = 'WAITING' and send_after <= ?1) o
                          left join mail_habit h on h.person_id = o.person_id
                         order by o.person_id
                        """
                                .formatted(MailHabits.COLUMNS),
                        row -> {
                            long person = row.number();
                            Instant last = row.moment();
                            return habits.read(row).digestDue(now, last, calendar.workdays()) || again ? person : null;
                        },
                        now)
                .stream()
                .filter(person -> person != null)
                .toList();
    }

    /** People for whom something waits that should not. */
    List<Long> urgently() {
        return sql.list("select distinct person_id from outbox where urgent and state = 'WAITING' order by person_id", row -> row.number());
    }

    /** @return whether there is a mail */
    boolean write(long personId) {
        return lock(personId) && write(personId, "DIGEST", line -> true);
    }

    /** What cannot wait, in a mail of its own: not in somebody's quiet hours, and not more often than they can bear. */
    boolean writeAtOnce(long personId) {
        if (!lock(personId)) {
            return false;
        }
        Instant now = clock.instant();
        MailHabit habit = habits.of(personId);
        if (habit.rhythm() == Rhythm.OFF || habit.quiet(now)) {
            return false;
        }
        boolean written = false;
        for (long question : replies.lines(personId)) { // each in a mail of its own, so that a reply answers it
            written |= room(personId, habit, now) && write(personId, "AT_ONCE", line -> line.id() == question);
        }
        if (!room(personId, habit, now)) {
            sql.change("update outbox set urgent = false where person_id = ?1 and state = 'WAITING' and urgent", personId);
            return written;
        }
        return write(personId, "AT_ONCE", Line::urgent) || written;
    }

    /** Mails of every kind that could not wait; one in which nothing was left to say was never sent (behaviour.md §6). */
    private boolean room(long personId, MailHabit habit, Instant now) {
        return sql.number("select count(*) from mail where person_id = ?1 and kind = 'AT_ONCE' and state <> 'VOID' and created_at >= ?2", personId, habit.morning(now)) < MOST_AT_ONCE;
    }

    /** The person's row stands for their mail: two nodes write it one after the other. */
    private boolean lock(long personId) {
        return !sql.list("select id from person where id = ?1 for update", row -> row.number(), personId).isEmpty();
    }

    private boolean write(long personId, String kind, Predicate<Line> which) {
        LinesOf due = LinesOf.waiting(clock.instant());
        Optional<Reader> reader = reader(personId, due);
        List<Line> told = reader.isEmpty() ? List.of() : judge.told(visitor(personId), due, which);
        if (told.isEmpty()) {
            return false;
        }
        // fixed before the first attempt: however often it has to be sent, it is the same mail
        String messageId = "<" + UUID.randomUUID() + "@pramana>";
        Letter letter = letter(reader.get(), told, messageId, kind);
        sql.change(
                """
                insert into mail (person_id, kind, may_stop, address, message_id, subject, body_text, body_html, created_at, next_try_at, reply_to, stop_token)
                values (?1, ?8, ?9, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?10, ?11)
                """,
                personId,
                letter.address(),
                messageId,
                letter.subject(),
                letter.text(),
                letter.html(),
                clock.instant(),
                kind,
                letter.choices() != null,
                letter.replyTo(),
                letter.choices() == null ? null : Choices.token());
        sql.change(
                "update outbox set state = 'IN_MAIL', mail_id = (select m.id from mail m where m.message_id = ?1) where id in ("
                        + Numbers.list(told.stream().map(Line::id).toList()) + ")",
                messageId);
        return true;
    }

    /**
     * What a mail says that is about to leave. One that could not leave when it was written is judged anew and written anew, as the same mail: meanwhile its reader may have
     * lost a right, somebody may have verified what it asks for, and the reader may want no more of it (behaviour.md §6).
     *
     * @return empty where there is nothing left to say; then it is not sent
     */
    Optional<Letter> asOfNow(Letter letter) {
        record Late(long person, String kind, String text, String html) {}
        Optional<Late> late = sql.one(
                """
                select person_id, kind, late_text, late_html from mail
                 where id = ?1 and state = 'WAITING' and (kind in ('DIGEST', 'AT_ONCE') or late_text is not null) and (attempts > 1 or created_at < ?2)
                """,
                row -> new Late(row.number(), row.text(), row.text(), row.text()),
                letter.mailId(),
                clock.instant().minus(FRESH));
        if (late.isEmpty()) {
            return Optional.of(letter);
        }
        if (late.get().text() != null) {
            sql.change("update mail set body_text = late_text, body_html = late_html where id = ?1", letter.mailId());
            return Optional.of(letter.saying(late.get().text(), late.get().html()));
        }
        long person = late.get().person();
        lock(person);
        LinesOf lines = LinesOf.mail(letter.mailId());
        Optional<Reader> reader = reader(person, lines);
        List<Line> told = reader.isEmpty() ? List.of() : judge.told(visitor(person), lines, line -> true);
        if (told.isEmpty()) {
            sql.change("update mail set state = 'VOID', last_error = null where id = ?1", letter.mailId());
            return Optional.empty();
        }
        Letter anew = letter.saying(letter(reader.get(), told, letter.messageId(), late.get().kind()));
        sql.change(
                "update mail set address = ?2, subject = ?3, body_text = ?4, body_html = ?5, reply_to = ?6, may_stop = ?7 where id = ?1",
                anew.mailId(),
                anew.address(),
                anew.subject(),
                anew.text(),
                anew.html(),
                anew.replyTo(),
                anew.choices() != null);
        return Optional.of(anew);
    }

    /** Whoever has left or has no address is told nothing, neither now nor later. */
    private Optional<Reader> reader(long personId, LinesOf lines) {
        Optional<Reader> reader = sql.one(
                "select id, name, email, language from person where id = ?1 and active",
                row -> new Reader(row.number(), row.text(), row.text(), Locale.forLanguageTag(row.text())),
                personId);
        boolean reached = reader.filter(found -> found.address() != null && !found.address().isBlank()).isPresent();
        if (!reached) {
            judge.dropAll(personId, lines, reader.isEmpty() ? "has left" : "has no mail address");
        }
        return reached ? reader : Optional.empty();
    }

    private Letter letter(Reader reader, List<Line> told, String messageId, String kind) {
        List<Line> said = new ArrayList<>(counted(News.oncePerCard(only(News.class, told))));
        said.addAll(QuestionNews.oncePerQuestion(only(QuestionNews.class, told)));
        said.addAll(GapNews.oncePerGap(only(GapNews.class, told)));
        String replyTo = replies.address(reader.id(), said);
        return new DigestWriter(baseUrl).write(reader, said, messageId, replyTo, kind.equals("DIGEST") ? forYou(reader.id(), messageId) : List.of());
    }

    /** Since their last digest, and told once: what they follow has lines of its own. */
    private List<ForYouCard> forYou(long personId, String messageId) {
        Instant oldest = clock.instant().minus(ForYou.NEWS);
        Instant since = sql.one(
                        "select max(m.created_at) from mail m where m.person_id = ?1 and m.kind = 'DIGEST' and m.message_id <> ?2",
                        row -> Optional.ofNullable(row.moment()),
                        personId,
                        messageId)
                .flatMap(Function.identity())
                .filter(last -> last.isAfter(oldest))
                .orElse(oldest);
        return forYou.of(visitor(personId), since, Integer.MAX_VALUE).stream().filter(card -> card.concernsMe() && !card.followed()).limit(MOST_FOR_YOU).toList();
    }

    private Visitor visitor(long personId) {
        return visitors.at(sql.one("select login from person where id = ?1", row -> row.text(), personId).orElseThrow()).orElseThrow();
    }

    private static <T extends Line> List<T> only(Class<T> type, List<Line> lines) {
        return lines.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** How much has changed, of those that are listed. */
    private List<News> counted(List<News> lines) {
        Map<Long, Integer> versions = lines.stream()
                .filter(line -> line.part() == News.Part.VERIFY)
                .limit(DigestWriter.MOST_LISTED)
                .filter(line -> line.changed() && line.stamp().verifiedVersion() != null)
                .collect(Collectors.toMap(News::cardId, line -> line.stamp().verifiedVersion(), (one, other) -> one));
        Map<Long, Integer> words = changes.since(versions);
        return lines.stream().map(line -> line.with(words.get(line.cardId()))).toList();
    }
}
