package org.pramana.card;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.collection.Access;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.people.Party;
import org.pramana.policy.Policies;
import org.pramana.policy.RuleMark;
import org.pramana.policy.Setting;
import org.pramana.store.Conditions;
import org.pramana.store.Row;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.Stamp;
import org.pramana.trust.StampSql;
import org.pramana.trust.VerificationMode;

/** A {@link CardPage} out of one statement: what comes in many (verifiers, comments) comes as JSON, what is counted is counted beside it. */
final class CardPageSql {

    private static final int COMMENTS_SHOWN = 60;
    private static final int DAYS_OF_USE = 30;

    private final Visitor visitor;
    private final Policies policies;
    private final Clock clock;
    private final List<CardColumn> columns;
    private final Conditions conditions = new Conditions();

    CardPageSql(Visitor visitor, Policies policies, Clock clock, List<CardColumn> columns, String slug) {
        this.visitor = visitor;
        this.policies = policies;
        this.clock = clock;
        this.columns = columns;
        conditions.and("c.slug = ? and " + CardSight.title(visitor, "c"), slug);
    }

    Object[] parameters() {
        return conditions.parameters();
    }

    String select() {
        String since = conditions.parameter(clock.instant().minus(DAYS_OF_USE, ChronoUnit.DAYS));
        return """
               select c.id, c.slug, coalesce(v.title, d.title, c.title), if(%1$s, coalesce(v.body_html, d.body_html), null), c.lifecycle, %2$s,
                      c.version_no, coalesce(v.minor, false), v.change_note, v.words, c.edit_seq, c.trust_seq, c.collection_id, k.collection_key, k.name,
                      c.folder_id, concat_ws(' / ', f3.name, f2.name, f1.name), coalesce(v.tags, d.tags), coalesce(v.aliases, d.aliases), a.login, a.name, not a.active, c.created_at, c.changed_at,
                      (select json_arrayagg(json_object('kind', if(cv.person_id is null, 'GROUP', 'PERSON'), 'key', coalesce(vp.login, vg.group_key),
                                                        'name', coalesce(vp.name, vg.name), 'left', if(vp.active = 0, 1, 0)) order by cv.position)
                         from card_verifier cv left join person vp on vp.id = cv.person_id left join person_group vg on vg.id = cv.group_id
                        where cv.card_id = c.id),
                      r.login, r.name, not r.active,
                      exists (select 1 from card_verifier mv where mv.card_id = c.id
                                 and (mv.person_id = %3$d or mv.group_id in (select mm.group_id from membership mm where mm.person_id = %3$d))),
                      %9$s, %10$s and coalesce(v.author_id = %3$d, false), %11$s,
                      exists (select 1 from favourite kept where kept.card_id = c.id and kept.person_id = %3$d),
                      (select own.saved_at from card_draft own where own.card_id = c.id and own.author_id = %3$d),
                      (select count(*) from comment q where q.card_id = c.id and q.parent_id is null and q.resolved_at is null),
                      (select count(distinct w.person_id) from card_view w where w.card_id = c.id and w.at >= %4$s and w.kind = 'VIEW'),
                      (select count(*) from card_view w where w.card_id = c.id and w.at >= %4$s and w.kind = 'COPY'),
                      (select count(*) from card_link l join card o on o.id = l.card_id where l.target_id = c.id and o.lifecycle = 'PUBLISHED' and %5$s),
                      c.sharing = 'RESTRICTED', c.archived_at, ab.name, if(%6$s, s.slug, null), if(%6$s, s.title, null),
                      (select own.publish_at from card_draft own where own.card_id = c.id and own.author_id = %3$d), c.archive_at,
                      if(%1$s, %7$s, null)%12$s
                 from card c
                 join card_collection k on k.id = c.collection_id
                 left join card_version v on v.card_id = c.id and v.version_no = c.version_no
                 left join card_draft d on c.version_no = 0
                      and d.id = (select dd.id from card_draft dd where dd.card_id = c.id order by dd.author_id = %3$d desc, dd.id limit 1)
                 left join person a on a.id = coalesce(v.author_id, c.created_by)
                 left join person r on r.id = c.responsible_id
                 left join person ab on ab.id = c.archived_by
                 left join card s on s.id = c.successor_id
                 left join folder f1 on f1.id = c.folder_id
                 left join folder f2 on f2.id = f1.parent_id
                 left join folder f3 on f3.id = f2.parent_id
                where %8$s
               """
                .formatted(
                        CardSight.words(visitor, "c"),
                        StampSql.columns("c"),
                        visitor.id(),
                        since,
                        Access.readable(visitor, "o"),
                        CardSight.words(visitor, "s"),
                        CommentThreads.json("c", COMMENTS_SHOWN),
                        conditions.sql(),
                        policies.flagSql(Setting.OWNER_MAY_VERIFY, "c", "k.owner_may_verify"),
                        policies.flagSql(Setting.FOUR_EYES, "c", "k.four_eyes"),
                        policies.winnerSql("c"),
                        columns.stream()
                                .map(column -> ", if(%s, %s, null)".formatted(CardSight.words(visitor, "c"), column.sql(visitor, "c", LocalDate.now(clock))))
                                .collect(Collectors.joining()));
    }

    CardPage read(Row row) {
        LocalDate today = LocalDate.now(clock);
        long id = row.number();
        String slug = row.text();
        String title = row.text();
        String body = row.text();
        Lifecycle lifecycle = row.constant(Lifecycle.class);
        Stamp stamp = StampSql.read(row, today, clock.getZone());
        int version = row.count();
        boolean minor = row.flag();
        String note = row.text();
        Integer counted = row.integer();
        int words = counted == null ? PlainText.words(PlainText.of(body == null ? "" : body)) : counted;
        long editSeq = row.number();
        long trustSeq = row.number();
        Level level = visitor.levels().get(row.number());
        String collectionKey = row.text();
        String collectionName = row.text();
        Long folderId = row.number();
        String folderPath = row.text();
        List<String> tags = Tags.list(row.text());
        List<String> aliases = Aliases.list(row.text());
        Party author = CardLineSql.person(row.text(), row.text(), row.flag());
        Instant createdAt = row.moment();
        Instant changedAt = row.moment();
        List<Party> verifiers = Party.list(row.text());
        Party responsible = CardLineSql.person(row.text(), row.text(), row.flag());
        boolean amVerifier = row.flag();
        boolean ownerMayVerify = row.flag();
        boolean needsOtherEyes = row.flag();
        RuleMark rule = policies.mark(row.integer());
        boolean mayVerify = lifecycle == Lifecycle.PUBLISHED
                && stamp.plan().mode() != VerificationMode.NONE
                && !needsOtherEyes
                && level != null
                && (amVerifier && level.includes(Level.AUTHOR) || ownerMayVerify && level == Level.OWNER);
        boolean favourite = row.flag();
        Instant draftSavedAt = row.moment();
        int openComments = row.count();
        int readers30 = row.count();
        int copies30 = row.count();
        int linkedFrom = row.count();
        boolean restricted = row.flag();
        Instant archivedAt = row.moment();
        String archivedBy = row.text();
        String successorSlug = row.text();
        String successorTitle = row.text();
        Instant publishAt = row.moment();
        Instant archiveAt = row.moment();
        CommentThreads.Read threads = new CommentThreads(visitor, level, responsible).read(row.text());
        Map<String, String> more = new HashMap<>();
        for (CardColumn column : columns) {
            String said = row.text();
            if (said != null) {
                more.put(column.name(), said);
            }
        }
        return new CardPage(
                id,
                slug,
                title,
                body == null ? null : BodyHtml.safe(body),
                lifecycle,
                stamp,
                version,
                minor,
                note,
                words,
                editSeq,
                trustSeq,
                collectionKey,
                collectionName,
                folderId,
                folderPath,
                tags,
                aliases,
                author,
                createdAt,
                changedAt,
                verifiers,
                responsible,
                stamp.plan(),
                rule,
                level,
                amVerifier,
                mayVerify,
                favourite,
                draftSavedAt,
                openComments,
                readers30,
                copies30,
                linkedFrom,
                restricted,
                archivedAt,
                archivedBy,
                successorSlug,
                successorTitle,
                publishAt,
                archiveAt,
                today,
                threads.comments(),
                threads.cut(COMMENTS_SHOWN),
                more);
    }
}
