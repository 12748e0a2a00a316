package org.pramana.collection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.people.UnknownGroup;
import org.pramana.store.Sql;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;

/** Reads, checks and keeps {@link CollectionSettings}. */
@ApplicationScoped
public class CollectionRules {

    private static final int NAME_MAX = 120;
    private static final int DESCRIPTION_MAX = 500;

    @Inject
    Sql sql;

    public CollectionSettings of(long collectionId) {
        List<String> free = sql.list(
                "select g.group_key from free_publisher f join person_group g on g.id = f.group_id where f.collection_id = ?1 order by g.group_key",
                row -> row.text(),
                collectionId);
        return sql.one(
                        """
                        select name, description, default_mode, default_interval, approval_needed, request_threshold, owner_may_verify, four_eyes,
                               author_minor_edits, minor_edit_words, new_verifier_unverifies, warn_days, evergreen_max_age, authors_announce, search_weight
                          from card_collection where id = ?1
                        """,
                        row -> new CollectionSettings(
                                row.text(),
                                row.text(),
                                new VerificationPlan(row.constant(VerificationMode.class), row.integer(), null),
                                row.flag(),
                                free,
                                row.count(),
                                row.flag(),
                                row.flag(),
                                row.flag(),
                                row.count(),
                                row.flag(),
                                row.count(),
                                row.count(),
                                row.flag(),
                                row.count()),
                        collectionId)
                .orElseThrow(() -> new IllegalArgumentException("no collection " + collectionId));
    }

    void check(CollectionSettings settings) {
        text("name", settings.name(), NAME_MAX);
        if (settings.name().isBlank()) {
            throw new InvalidInput("name", "collection.name-needed");
        }
        text("description", settings.description(), DESCRIPTION_MAX);
        if (settings.plan() == null || settings.plan().mode() == VerificationMode.FIXED) {
            throw new InvalidInput("plan", "collection.plan-for-all");
        }
        number("requestThreshold", settings.requestThreshold(), 1, 50);
        number("minorEditWords", settings.minorEditWords(), 0, 200);
        number("warnDays", settings.warnDays(), 0, 90);
        number("evergreenMaxAge", settings.evergreenMaxAge(), 1, 3650);
        number("searchWeight", settings.searchWeight(), 50, 200);
    }

    void keep(long collectionId, CollectionSettings settings) {
        sql.change(
                """
                update card_collection
                   set name = ?2, description = ?3, default_mode = ?4, default_interval = ?5, approval_needed = ?6, request_threshold = ?7,
                       owner_may_verify = ?8, four_eyes = ?9, author_minor_edits = ?10, minor_edit_words = ?11, new_verifier_unverifies = ?12,
                       warn_days = ?13, evergreen_max_age = ?14, authors_announce = ?15, search_weight = ?16, edit_seq = edit_seq + 1
                 where id = ?1
                """,
                collectionId,
                settings.name().strip(),
                settings.description().strip(),
                settings.plan().mode(),
                settings.plan().intervalDays(),
                settings.approvalNeeded(),
                settings.requestThreshold(),
                settings.ownerMayVerify(),
                settings.fourEyes(),
                settings.authorMinorEdits(),
                settings.minorEditWords(),
                settings.newVerifierUnverifies(),
                settings.warnDays(),
                settings.evergreenMaxAge(),
                settings.authorsAnnounce(),
                settings.searchWeight());
        sql.change("delete from free_publisher where collection_id = ?1", collectionId);
        for (String group : settings.freePublishers()) {
            if (sql.change("insert into free_publisher (collection_id, group_id) select ?1, id from person_group where group_key = ?2", collectionId, group) == 0) {
                throw new UnknownGroup(group);
            }
        }
    }

    private static void text(String field, String value, int most) {
        if (value == null || value.length() > most) {
            throw new InvalidInput(field, "collection.too-long", most);
        }
    }

    private static void number(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "collection.out-of-range", least, most);
        }
    }
}
