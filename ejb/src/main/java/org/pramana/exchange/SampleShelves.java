package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pramana.card.CleanedBody;
import org.pramana.store.Sql;
import org.pramana.trust.Lifecycle;

/** Puts the sample's cards on their shelves: words, versions, reasons, events, comments. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleShelves {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    /** Returns the card's id. */
    long put(SampleCard card, SampleLife life, String responsible, SampleIds ids) {
        SampleHappening first = card.story().get(0);
        SampleHappening last = card.story().stream().filter(step -> step.verb().makesVersion()).reduce((a, b) -> b).orElse(first);
        LocalDate today = LocalDate.now(clock);
        Long collection = ids.collections().get(card.collection());
        sql.change(
                """
                insert into card (slug, collection_id, folder_id, sharing, lifecycle, title, version_no, edit_seq, created_by, created_at, published_at,
                       changed_at, archived_at, archived_by, mode, interval_days, fixed_date, verified_on, verified_at, verified_by, verified_version,
                       verify_note, due_on, evergreen_until, cycle_no, trust_seq, edited_by_verifier, responsible_id)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28)
                """,
                card.slug(),
                collection,
                folder(card, collection),
                card.only().isEmpty() ? "COLLECTION" : "RESTRICTED",
                life.lifecycle(),
                card.title(),
                life.version(),
                life.version(),
                ids.person(first),
                first.at(clock),
                at(life.published()),
                last.at(clock),
                at(life.archived()),
                life.archived() == null ? null : ids.person(life.archived()),
                card.mode(),
                card.intervalDays(),
                card.fixedDate(today),
                life.verifiedOn(),
                at(life.verified()),
                life.verified() == null ? null : ids.person(life.verified()),
                life.verifiedVersion(),
                life.verified() == null || life.verified().verb().makesVersion() ? null : life.verified().words(),
                life.dueOn(),
                life.evergreenUntil(),
                life.cycle(),
                life.events().size(),
                life.editedByVerifier(),
                responsible == null ? null : ids.people().get(responsible));
        long id = sql.number("select last_insert_id()");
        sql.change(
                """
                update card c join card_collection k on k.id = c.collection_id
                   set c.plan_own = c.mode = 'FIXED' or c.mode <> k.default_mode or not c.interval_days <=> k.default_interval where c.id = ?1
                """,
                id);
        versions(id, card, ids);
        people(id, card, ids);
        reasons(id, life, ids);
        events(id, life, ids);
        talk(id, card, ids);
        if (life.lifecycle() == Lifecycle.PUBLISHED || life.lifecycle() == Lifecycle.ARCHIVED) {
            published(id, card);
        }
        return id;
    }

    /** Links between cards, and what replaced an archived one: possible once all of them are there. */
    void connect(List<SampleCard> cards, Map<String, Long> ids) {
        for (SampleCard card : cards) {
            long id = ids.get(card.slug());
            for (String target : SampleBodies.linksOf(card.body())) {
                sql.change("insert ignore into card_link (card_id, target_id) values (?1, ?2)", id, ids.get(target));
            }
            if (card.successor() != null) {
                sql.change("update card set successor_id = ?1 where id = ?2", ids.get(card.successor()), id);
            }
        }
    }

    private Long folder(SampleCard card, Long collection) {
        if (card.folder() == null) {
            return null;
        }
        String known = "select id from folder where collection_id = ?1 and name = ?2";
        long there = sql.number(known, collection, card.folder());
        if (there > 0) {
            return there;
        }
        sql.change("insert into folder (collection_id, name) values (?1, ?2)", collection, card.folder());
        return sql.number("select last_insert_id()");
    }

    private void versions(long id, SampleCard card, SampleIds ids) {
        List<String> texts = card.bodies();
        int version = 0;
        for (SampleHappening step : card.story()) {
            if (step.verb().makesVersion()) {
                CleanedBody body = CleanedBody.of(card.title(), texts.get(version));
                boolean minor = step.verb() == SampleHappening.Verb.MINOR_EDIT;
                version++;
                sql.change(
                        """
                        insert into card_version (card_id, version_no, title, body_html, body_text, body_hash, words, tags, aliases, minor, minor_reason, change_note, author_id, created_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
                        """,
                        id,
                        version,
                        card.title(),
                        body.html(),
                        body.text(),
                        body.hash(),
                        body.words(),
                        SampleBodies.column(card.tags()),
                        SampleBodies.lines(card.aliases()),
                        minor,
                        minor ? step.words() : null,
                        minor ? null : step.words(),
                        ids.person(step),
                        step.at(clock));
            } else if (step.verb() == SampleHappening.Verb.DRAFTS && notPublishedLater(card, step)) {
                draft(id, card, step, version, ids);
            }
        }
    }

    private static boolean notPublishedLater(SampleCard card, SampleHappening draft) {
        return card.story().stream().noneMatch(step -> step.verb().makesVersion() && step.login().equals(draft.login()) && step.day() >= draft.day());
    }

    private void draft(long id, SampleCard card, SampleHappening step, int base, SampleIds ids) {
        SampleHappening asked = card.story().stream().filter(other -> other.verb() == SampleHappening.Verb.ASKS_TO_PUBLISH).findFirst().orElse(null);
        sql.change(
                """
                insert into card_draft (card_id, author_id, base_version, title, body_html, tags, aliases, saved_at, edit_seq, asked_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 1, ?9)
                """,
                id,
                ids.person(step),
                base,
                card.title(),
                CleanedBody.of(card.title(), card.draft(step)).html(),
                SampleBodies.column(card.tags()),
                SampleBodies.lines(card.aliases()),
                step.at(clock),
                at(asked));
    }

    private void people(long id, SampleCard card, SampleIds ids) {
        for (int i = 0; i < card.verifiers().size(); i++) {
            String party = card.verifiers().get(i);
            sql.change(
                    "insert into card_verifier (card_id, position, person_id, group_id) values (?1, ?2, ?3, ?4)", id, i + 1, ids.personOf(party), ids.groupOf(party));
        }
        for (String party : card.only()) {
            sql.change("insert into card_reader (card_id, person_id, group_id) values (?1, ?2, ?3)", id, ids.personOf(party), ids.groupOf(party));
        }
        Instant kept = clock.instant().minusSeconds(3_600L * (24 + card.slug().length()));
        for (String login : card.favourites()) {
            sql.change("insert into favourite (person_id, card_id, at) values (?1, ?2, ?3)", ids.people().get(login), id, kept);
        }
    }

    private void reasons(long id, SampleLife life, SampleIds ids) {
        for (SampleLife.Reason reason : life.reasons()) {
            sql.change(
                    """
                    insert into card_reason (card_id, kind, hard, by_id, at, text, version_no, closed_at, closed_by)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
                    """,
                    id,
                    reason.kind(),
                    reason.hard(),
                    ids.person(reason.from()),
                    reason.from().at(clock),
                    reason.from().words(),
                    reason.version(),
                    at(reason.closedBy()),
                    reason.closedBy() == null ? null : ids.person(reason.closedBy()));
        }
    }

    private void events(long id, SampleLife life, SampleIds ids) {
        for (SampleLife.Event event : life.events()) {
            for (String kind : SampleEvents.kinds(event)) {
                sql.change(
                        "insert into card_event (card_id, kind, at, actor_id, version_no, cycle_no, detail) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                        id,
                        kind,
                        event.happening().at(clock),
                        ids.person(event.happening()),
                        event.version(),
                        event.cycle(),
                        event.happening().words());
            }
        }
    }

    private void talk(long id, SampleCard card, SampleIds ids) {
        Long thread = null;
        for (SampleHappening step : card.story()) {
            switch (step.verb()) {
                case COMMENTS, REPLIES -> {
                    boolean reply = step.verb() == SampleHappening.Verb.REPLIES;
                    sql.change(
                            "insert into comment (card_id, parent_id, author_id, at, text) values (?1, ?2, ?3, ?4, ?5)",
                            id,
                            reply ? thread : null,
                            ids.person(step),
                            step.at(clock),
                            step.words());
                    thread = reply ? thread : Long.valueOf(sql.number("select last_insert_id()"));
                }
                case RESOLVES -> sql.change("update comment set resolved_at = ?1, resolved_by = ?2 where id = ?3", step.at(clock), ids.person(step), thread);
                default -> {}
            }
        }
    }

    private void published(long id, SampleCard card) {
        CleanedBody body = CleanedBody.of(card.title(), card.body());
        sql.change(
                "insert into card_text (card_id, title, tags, aliases, body_text) values (?1, ?2, ?3, ?4, ?5)",
                id,
                card.title(),
                SampleBodies.column(card.tags()),
                SampleBodies.lines(card.aliases()),
                body.text());
        card.tags().forEach(tag -> sql.change("insert into card_tag (card_id, tag) values (?1, ?2)", id, tag));
    }

    private Instant at(SampleHappening happening) {
        return happening == null ? null : happening.at(clock);
    }
}
