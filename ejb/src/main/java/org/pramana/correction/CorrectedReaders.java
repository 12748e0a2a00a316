package org.pramana.correction;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.pramana.audit.Deed;
import org.pramana.collection.NotAllowed;
import org.pramana.people.Roles;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.store.Page;
import org.pramana.store.Sql;

/**
 * Who read or copied what was wrong, by name (beyond.md 4): for administrators, where the policy of the card says so, and never without a trace. What the
 * cards say is not theirs to read here.
 */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class CorrectedReaders {

    @Inject
    Policies policies;

    @Inject
    Sql sql;

    @Inject
    Event<Deed> deeds;

    private record Told(String slug, int version, boolean named) {}

    /** Corrections that readers were told of, newest first. */
    public Page<IssuedCorrection> issued(int first, int size) {
        String from = " from correction k join card c on c.id = k.card_id where k.material and c.lifecycle <> 'PURGED'";
        return new Page<>(
                sql.page(
                        "select k.id, c.slug, c.title, k.at, (select p.name from person p where p.id = k.by_id), k.wrong_from, k.wrong_to, k.corrected_version, " + named() + from
                                + " order by k.id desc",
                        row -> new IssuedCorrection(
                                row.number(), row.text(), row.text(), row.moment(), row.text(), row.count(), row.count(), row.count(), row.flag()),
                        Math.max(0, first),
                        size),
                (int) sql.number("select count(*)" + from));
    }

    /**
     * Those who were told, by name. The reading is in the audit trail before the names are on a screen.
     *
     * @throws UnknownCorrection where there is none
     * @throws NotAllowed where the card's policy keeps names from everybody
     */
    public List<CorrectedReader> names(long correction) {
        Told told = sql.one(
                        "select c.slug, k.corrected_version, " + named() + " from correction k join card c on c.id = k.card_id where k.id = ?1 and k.material and c.lifecycle <> 'PURGED'",
                        row -> new Told(row.text(), row.count(), row.flag()),
                        correction)
                .orElseThrow(() -> new UnknownCorrection(correction));
        if (!told.named()) {
            throw new NotAllowed("correction.names-kept");
        }
        List<CorrectedReader> readers = sql.list(
                """
                select p.login, p.name, n.copied, n.version_no, n.read_at, n.told_customer_at is not null
                  from correction_notice n join person p on p.id = n.person_id where n.correction_id = ?1 order by p.name, p.id
                """,
                row -> new CorrectedReader(row.text(), row.text(), row.flag(), row.count(), row.moment(), row.flag()),
                correction);
        deeds.fire(new Deed("card.correction-names", "card:" + told.slug(), null, "version %d, %d names".formatted(told.version(), readers.size())));
        return readers;
    }

    private String named() {
        return policies.flagSql(Setting.CORRECTION_NAMES, "c", Setting.CORRECTION_NAMES.builtIn());
    }
}
