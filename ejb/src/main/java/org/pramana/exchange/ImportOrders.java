package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pramana.collection.Level;
import org.pramana.collection.NobodySignedIn;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.PartyKey;
import org.pramana.store.Sql;

/** Reads what a run is to do. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class ImportOrders {

    private static final int VERIFIERS_MAX = 5;

    private record Run(long collectionId, String collection, String source, boolean dryRun, String login) {}

    @Inject
    Sql sql;

    @Inject
    Visitors visitors;

    /** @throws NobodySignedIn if who asked for it has left meanwhile */
    ImportOrder of(long run) {
        Run asked = sql.one(
                        """
                        select r.collection_id, c.collection_key, r.source, r.dry_run, p.login
                          from import_run r join card_collection c on c.id = r.collection_id join person p on p.id = r.requested_by
                         where r.id = ?1
                        """,
                        row -> new Run(row.number(), row.text(), row.text(), row.flag(), row.text()),
                        run)
                .orElseThrow(() -> new UnknownImport(run));
        Visitor person = visitors.at(asked.login()).orElseThrow(NobodySignedIn::new);
        boolean author = person.may(Level.AUTHOR, asked.collectionId());
        return new ImportOrder(
                run,
                asked.collectionId(),
                asked.collection(),
                asked.source(),
                asked.dryRun(),
                owning(person, asked.collectionId()),
                author ? List.of(PartyKey.person(person.login())) : owners(asked.collectionId()),
                Locale.forLanguageTag(person.language()));
    }

    /** An administrator or operator who imports writes as an owner would, here and now, and has no right more tomorrow. */
    private static Visitor owning(Visitor person, long collection) {
        Map<Long, Level> levels = new HashMap<>(person.levels());
        levels.put(collection, Level.OWNER);
        return new Visitor(
                person.id(),
                person.login(),
                person.name(),
                person.language(),
                person.theme(),
                person.credentialSeq(),
                person.administrator(),
                person.operator(),
                person.groups(),
                levels);
    }

    private List<PartyKey> owners(long collection) {
        return sql.page(
                """
                select g.group_key from collection_grant h join person_group g on g.id = h.group_id
                 where h.collection_id = ?1 and h.level in ('OWNER', 'AUTHOR') order by h.level desc, g.group_key
                """,
                row -> PartyKey.group(row.text()),
                0,
                VERIFIERS_MAX,
                collection);
    }
}
