package org.pramana.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/** Makes one person's waiting lines into one mail, in one transaction; what is no longer true is dropped, and why is kept. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class DigestDesk {

    /** Of what is new for somebody: the home page has the rest. */
    private static final int MOST_FOR_YOU = 5;

    /** More than these a day are not sent at once: the limit thins the mails, not the news (behaviour.md §6). */
    static final int MOST_AT_ONCE = 3;

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    @Inject
    MailHabits habits;

    @Inject
    WaitingNews news;

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
                            return habits.read(row).digestDue(now, last) || again ? person : null;
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

    private boolean room(long personId, MailHabit habit, Instant now) {
        return sql.number("select count(*) from mail where person_id = ?1 and kind = 'AT_ONCE' and created_at >= ?2", personId, habit.morning(now)) < MOST_AT_ONCE;
    }

    /** The person's row stands for their mail: two nodes write it one after the other. */
    private boolean lock(long personId) {
        return !sql.list("select id from person where id = ?1 for update", row -> row.number(), personId).isEmpty();
    }

    private boolean write(long personId, String kind, Predicate<Line> which) {
        Reader reader = sql.one(
                        "select id, name, email, language from person where id = ?1 and active",
                        row -> new Reader(row.number(), row.text(), row.text(), Locale.forLanguageTag(row.text())),
                        personId)
                .orElse(null);
        if (reader == null || reader.address() == null || reader.address().isBlank()) {
            dropAll(personId, reader == null ? "has left" : "has no mail address");
            return false;
        }
        List<Line> told = judged(personId, which);
        if (told.isEmpty()) {
            return false;
        }
        // fixed before the first attempt: however often it has to be sent, it is the same mail
        String messageId = "<" + UUID.randomUUID() + "@pramana>";
        List<Line> said = new ArrayList<>(counted(News.oncePerCard(only(News.class, told))));
        said.addAll(QuestionNews.oncePerQuestion(only(QuestionNews.class, told)));
        String replyTo = replies.address(personId, said);
        Letter letter = new DigestWriter(baseUrl).write(reader, said, messageId, replyTo, kind.equals("DIGEST") ? forYou(personId) : List.of());
        sql.change(
                """
                insert into mail (person_id, kind, may_stop, address, message_id, subject, body_text, body_html, created_at, next_try_at, reply_to, stop_token)
                values (?1, ?8, ?9, ?2, ?3, ?4, ?5, ?6, ?7, ?7, ?10, ?11)
                """,
                personId,
                letter.address(),
                messageId,
                letter.subject().length() <= 300 ? letter.subject() : letter.subject().substring(0, 299) + "…",
                letter.text(),
                letter.html(),
                clock.instant(),
                kind,
                letter.choices() != null,
                replyTo,
                letter.choices() == null ? null : Choices.token());
        sql.change(
                "update outbox set state = 'IN_MAIL', mail_id = (select m.id from mail m where m.message_id = ?1) where id in ("
                        + Numbers.list(told.stream().map(Line::id).toList()) + ")",
                messageId);
        return true;
    }

    /** Since their last digest, and told once: what they follow has lines of its own. */
    private List<ForYouCard> forYou(long personId) {
        Instant oldest = clock.instant().minus(ForYou.NEWS);
        Instant since = sql.one("select max(m.created_at) from mail m where m.person_id = ?1 and m.kind = 'DIGEST'", row -> Optional.ofNullable(row.moment()), personId)
                .flatMap(Function.identity())
                .filter(last -> last.isAfter(oldest))
                .orElse(oldest);
        return forYou.of(visitor(personId), since, Integer.MAX_VALUE).stream().filter(card -> card.concernsMe() && !card.followed()).limit(MOST_FOR_YOU).toList();
    }

    private Visitor visitor(long personId) {
        return visitors.at(sql.one("select login from person where id = ?1", row -> row.text(), personId).orElseThrow()).orElseThrow();
    }

    /** What may be told; the rest is dropped, and why is kept. */
    private List<Line> judged(long personId, Predicate<Line> which) {
        Visitor visitor = visitor(personId);
        boolean off = habits.of(personId).rhythm() == Rhythm.OFF;
        List<Line> told = new ArrayList<>();
        List<Line> waiting = new ArrayList<>(news.of(visitor));
        waiting.addAll(news.aboutQuestions(visitor));
        Map<String, List<Long>> dropped = new LinkedHashMap<>();
        for (Line line : waiting) {
            if (!which.test(line)) {
                continue;
            }
            String why = off && !line.alwaysTold() ? "wants no mail" : line.dropped();
            if (why == null) {
                told.add(line);
            } else {
                dropped.computeIfAbsent(why, reason -> new ArrayList<>()).add(line.id());
            }
        }
        dropped.forEach(this::drop);
        return told;
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

    private void drop(String why, List<Long> lines) {
        sql.change(
                "update outbox set state = 'DROPPED', settled_at = ?1, why_dropped = ?2 where id in (" + Numbers.list(lines) + ")",
                clock.instant(),
                why.length() <= 200 ? why : why.substring(0, 200));
    }

    private void dropAll(long personId, String why) {
        sql.change(
                "update outbox set state = 'DROPPED', settled_at = ?1, why_dropped = ?2 where person_id = ?3 and state = 'WAITING'",
                clock.instant(),
                why,
                personId);
    }
}
