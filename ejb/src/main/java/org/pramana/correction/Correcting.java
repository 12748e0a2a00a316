package org.pramana.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.pramana.audit.Deed;
import org.pramana.card.UnknownCard;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.NotAllowed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.occasion.OccasionRaising;
import org.pramana.people.Roles;
import org.pramana.store.Sql;
import org.pramana.trust.TrustSql;
import org.pramana.words.InvalidInput;
import org.pramana.words.Words;

/** Telling those who read or copied a wrong version what it says now. Authors do it; how many were told is for owners alone (beyond.md 4). */
@Stateless
@RolesAllowed(Roles.CREATOR)
public class Correcting {

    /** How far back, where nobody says. */
    public static final int USUAL_DAYS = 30;

    private static final int SHORT = 140;

    @Inject
    Visitors visitors;

    @Inject
    WrongReaders readers;

    @Inject
    Sql sql;

    @Inject
    OccasionRaising occasions;

    @Inject
    Event<PeopleCorrected> told;

    @Inject
    Event<Deed> deeds;

    @Inject
    Clock clock;

    private record At(long id, String slug, String title, int version, boolean owner, int flaggedVersion) {}

    private record Text(int version, String text) {}

    /** What could be told: the versions that said it, and the sentence before and after, to be put right by whoever sends it. */
    public CorrectionOffer offer(String slug) {
        Visitor visitor = visitors.current();
        At card = at(visitor, slug, false);
        int wrongTo = card.flaggedVersion() > 0 ? card.flaggedVersion() : card.version() - 1;
        List<Text> texts = sql.list(
                "select version_no, body_text from card_version where card_id = ?1 and (version_no <= ?2 or version_no = ?3) order by version_no desc",
                row -> new Text(row.count(), row.text()),
                card.id(),
                wrongTo,
                card.version());
        if (texts.size() < 2) {
            return new CorrectionOffer(card.slug(), card.title(), card.version(), 0, 0, false, new ChangedSentence("", ""), null, null, 0);
        }
        ChangedSentence sentence = ChangedSentence.of(texts.get(1).text(), texts.get(0).text());
        int wrongFrom = wrongTo;
        for (Text text : texts.subList(1, texts.size())) {
            if (sentence.before().isEmpty() || !text.text().contains(sentence.before().replaceFirst("…$", ""))) {
                break;
            }
            wrongFrom = text.version();
        }
        int last = card.version() - 1; // what came between the flag and the correction was not right yet
        WrongReaders.Counted counted = card.owner() ? readers.count(which(card, wrongFrom, last, USUAL_DAYS, visitor)) : null;
        return new CorrectionOffer(
                card.slug(), card.title(), card.version(), wrongFrom, last, card.flaggedVersion() > 0, sentence, counted == null ? null : counted.readers(),
                counted == null ? null : counted.copied(), linking(card, visitor));
    }

    /**
     * Tells them, once for each version that corrects something.
     *
     * @return the correction's id
     */
    public long issue(String slug, NewCorrection wanted) {
        Visitor visitor = visitors.current();
        At card = at(visitor, slug, true);
        check(card, wanted);
        if (sql.number("select count(*) from correction where card_id = ?1 and corrected_version = ?2", card.id(), card.version()) > 0) {
            throw new CorrectionRefusal("correction.once", card.version());
        }
        WrongReaders.Which which = which(card, wanted.wrongFrom(), wanted.wrongTo(), wanted.days(), visitor);
        sql.change(
                """
                insert into correction (card_id, by_id, at, material, wrong_from, wrong_to, corrected_version, before_text, after_text, since)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
                """,
                card.id(),
                visitor.id(),
                clock.instant(),
                wanted.material(),
                wanted.wrongFrom(),
                wanted.wrongTo(),
                card.version(),
                wanted.material() ? wanted.before().strip() : "",
                wanted.material() ? wanted.after().strip() : "",
                which.since());
        long id = sql.number("select last_insert_id()");
        if (wanted.material()) {
            List<Long> people = readers.tell(id, which);
            told.fire(new PeopleCorrected(id, card.id(), "“" + cut(wanted.before()) + "” → “" + cut(wanted.after()) + "”", people));
            if (wanted.linked()) {
                occasions.linkedTo(card.slug(), Words.say(Locale.forLanguageTag(visitor.language()), "correction.occasion", card.slug(), card.version()), visitor.id());
            }
        }
        deeds.fire(new Deed(wanted.material() ? "card.correction-told" : "card.correction-not-needed", "card:" + slug, null, "version " + card.version()));
        return id;
    }

    /** Newest first. */
    public List<CorrectionTally> corrections(String slug) {
        At card = at(visitors.current(), slug, false);
        return sql.list(
                """
                select k.id, k.at, p.name, k.wrong_from, k.wrong_to, k.corrected_version, k.before_text, k.after_text,
                       count(n.person_id), coalesce(sum(n.copied), 0), count(n.told_customer_at), count(n.noted_at)
                  from correction k join person p on p.id = k.by_id left join correction_notice n on n.correction_id = k.id
                 where k.card_id = ?1 and k.material
                 group by k.id, k.at, p.name, k.wrong_from, k.wrong_to, k.corrected_version, k.before_text, k.after_text
                 order by k.id desc
                """,
                row -> new CorrectionTally(
                        row.number(), row.moment(), row.text(), row.count(), row.count(), row.count(), row.text(), row.text(),
                        own(card, row.count()), own(card, row.count()), own(card, row.count()), own(card, row.count())),
                card.id());
    }

    private int linking(At card, Visitor visitor) {
        return (int) sql.number(
                "select count(*) from card_link l join card c on c.id = l.card_id where l.target_id = ?1 and c.id <> ?1 and %s and %s".formatted(TrustSql.tracked("c"), Access.readable(visitor, "c")),
                card.id());
    }

    private static Integer own(At card, int figure) {
        return card.owner() ? figure : null;
    }

    private WrongReaders.Which which(At card, int from, int to, int days, Visitor visitor) {
        Instant since = clock.instant().minus(Duration.ofDays(days));
        return new WrongReaders.Which(card.id(), from, to, since, visitor.id());
    }

    private At at(Visitor visitor, String slug, boolean lock) {
        At card = sql.one(
                        """
                        select c.id, c.slug, c.title, c.version_no, %s,
                               coalesce((select max(r.version_no) from card_reason r
                                          where r.card_id = c.id and r.kind = 'FLAGGED' and r.version_no < c.version_no
                                            and not exists (select 1 from correction k where k.card_id = c.id and k.corrected_version > r.version_no)), 0)
                          from card c where c.slug = ?1 and c.lifecycle = 'PUBLISHED' and %s%s
                        """
                                .formatted(Access.readableAt(visitor, Level.OWNER, "c"), Access.readable(visitor, "c"), lock ? " for update" : ""),
                        row -> new At(row.number(), row.text(), row.text(), row.count(), row.flag(), row.count()),
                        slug)
                .orElseThrow(() -> new UnknownCard(slug));
        if (sql.number("select count(*) from card c where c.id = ?1 and " + Access.readableAt(visitor, Level.AUTHOR, "c"), card.id()) == 0) {
            throw new NotAllowed("correction.authors-only");
        }
        return card;
    }

    private static void check(At card, NewCorrection wanted) {
        if (wanted.wrongFrom() < 1 || wanted.wrongTo() < wanted.wrongFrom() || wanted.wrongTo() >= card.version()) {
            throw new InvalidInput("wrongFrom", "correction.versions", card.version() - 1);
        }
        if (wanted.days() < 1 || wanted.days() > NewCorrection.LONGEST) {
            throw new InvalidInput("days", "correction.days", NewCorrection.LONGEST);
        }
        if (wanted.material()) {
            sentence("before", wanted.before());
            sentence("after", wanted.after());
        }
    }

    private static void sentence(String field, String text) {
        if (text == null || text.isBlank() || text.strip().length() > ChangedSentence.LONGEST) {
            throw new InvalidInput(field, "correction.sentence", ChangedSentence.LONGEST);
        }
    }

    private static String cut(String text) {
        return text.strip().length() <= SHORT ? text.strip() : text.strip().substring(0, SHORT - 1) + "…";
    }
}
