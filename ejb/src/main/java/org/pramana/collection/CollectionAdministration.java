package org.pramana.collection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pramana.audit.Deed;
import org.pramana.people.AccessEpoch;
import org.pramana.people.Roles;
import org.pramana.people.UnknownGroup;
import org.pramana.store.Sql;
import org.pramana.words.InvalidInput;
import org.pramana.words.Slugs;

/** Founding collections, and who may do what in them. Being an administrator gives no right to what is inside. */
@Stateless
@RolesAllowed(Roles.ADMINISTRATOR)
public class CollectionAdministration {

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    AccessEpoch epoch;

    @Inject
    CollectionRules rules;

    @Inject
    Event<Deed> deeds;

    @Inject
    Event<GrantsReplaced> replaced;

    /**
     * @param key its address, or null to derive one from the name
     * @return the key
     */
    public String found(String key, CollectionSettings settings) {
        rules.check(settings);
        String address = key == null || key.isBlank() ? Slugs.free(settings.name(), "collection", this::taken) : given(key.strip());
        sql.change(
                "insert into card_collection (collection_key, name, description, created_at) values (?1, ?2, ?3, ?4)",
                address,
                settings.name().strip(),
                settings.description().strip(),
                clock.instant());
        rules.keep(idOf(address), settings);
        epoch.advance();
        deeds.fire(new Deed("collection.founded", "collection:" + address, null, settings.name()));
        return address;
    }

    /** As {@link #found(String, CollectionSettings)}, with rights from the first moment on; where one cannot be granted, there is no collection. */
    public String found(String key, CollectionSettings settings, Map<String, Level> grants) {
        String address = found(key, settings);
        if (!grants.isEmpty()) {
            replaceGrants(address, grants);
        }
        return address;
    }

    /** Who has which level, by group. */
    public List<GrantLine> grants(String key) {
        return sql.list(
                """
                select g.group_key, g.name, (select count(*) from membership m join person p on p.id = m.person_id and p.active where m.group_id = g.id), t.level
                  from collection_grant t join person_group g on g.id = t.group_id
                 where t.collection_id = ?1
                 order by g.name, g.id
                """,
                row -> new GrantLine(row.text(), row.text(), row.count(), row.constant(Level.class)),
                idOf(key));
    }

    /** Replaces every grant: group key to level. Rights change at everybody's next request. */
    public void replaceGrants(String key, Map<String, Level> grants) {
        long id = idOf(key);
        epoch.advance(); // first, for its lock: two administrators at once replace one after the other
        String before = spoken(grants(key).stream().collect(Collectors.toMap(GrantLine::groupKey, GrantLine::level)));
        sql.change("delete from collection_grant where collection_id = ?1", id);
        grants.forEach((group, level) -> {
            int granted = level == null
                    ? 0
                    : sql.change(
                            "insert into collection_grant (collection_id, group_id, level) select ?1, id, ?3 from person_group where group_key = ?2",
                            id,
                            group,
                            level);
            if (granted == 0) {
                throw level == null ? new InvalidInput("grants", "collection.level-needed", group) : new UnknownGroup(group);
            }
        });
        deeds.fire(new Deed("collection.granted", "collection:" + key, before, spoken(grants)));
        replaced.fire(new GrantsReplaced(id));
    }

    /** Removes a collection in which there has never been a card. */
    public void dissolve(String key) {
        long id = idOf(key);
        if (sql.number("select count(*) from card where collection_id = ?1", id) > 0) {
            throw new CollectionInUse(key);
        }
        sql.change("delete from import_run where collection_id = ?1", id);
        sql.change("delete from card_collection where id = ?1", id);
        epoch.advance();
        deeds.fire(new Deed("collection.dissolved", "collection:" + key));
    }

    private String given(String key) {
        if (!key.equals(Slugs.of(key))) {
            throw new InvalidInput("key", "collection.key-shape");
        }
        if (taken(key)) {
            throw new InvalidInput("key", "collection.key-taken", key);
        }
        return key;
    }

    private boolean taken(String key) {
        return sql.number("select count(*) from card_collection where collection_key = ?1", key) > 0;
    }

    private long idOf(String key) {
        return sql.one("select id from card_collection where collection_key = ?1", row -> row.number(), key)
                .orElseThrow(() -> new UnknownCollection(key));
    }

    private static String spoken(Map<String, Level> grants) {
        return grants.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(grant -> grant.getKey() + ": " + grant.getValue())
                .collect(Collectors.joining(", "));
    }
}
