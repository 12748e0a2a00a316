package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pramana.people.AccessEpoch;
import org.pramana.store.Sql;
import org.pramana.words.JsonText;

/**
 * Writes the sample company.
 *
 * <p>This is the one place that writes tables of other features: they are told the present and therefore cannot be asked to do what was done three
 * months ago. The facts follow from each card's story by the same {@code Trust.of} as everywhere.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleCompany {

    private static final String FOLDER = "/db/sample/";

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    AccessEpoch epoch;

    @Inject
    SampleShelves shelves;

    @Inject
    SampleReadership readership;

    @Inject
    SampleNights nights;

    @Inject
    SampleQuestions questions;

    /** Returns how many cards there are. */
    int moveIn() {
        SampleFolk folk = folk();
        Map<String, Long> people = people(folk);
        Map<String, Long> groups = groups(folk, people);
        Map<String, Long> collections = collections(folk, groups);
        List<SampleCard> cards = cards();
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> ids = new HashMap<>();
        for (int turn = 0; turn < cards.size(); turn++) {
            SampleCard card = cards.get(turn);
            SampleLife life = SampleLife.until(card, folk, today, 0);
            String responsible = folk.responsible(card, turn);
            ids.put(card.slug(), shelves.put(card, life, responsible, new SampleIds(people, groups, collections)));
        }
        shelves.connect(cards, ids);
        readership.read(cards, folk, people, ids);
        nights.sweep(cards, folk, people, ids, collections);
        questions.ask(questions(), people, groups, collections);
        epoch.advance();
        return cards.size();
    }

    static SampleFolk folk() {
        try (JsonReader json = JsonText.reader(new InputStreamReader(open("northwind.json"), StandardCharsets.UTF_8))) {
            return SampleFolk.parse(json.readObject());
        }
    }

    private static JsonObject questions() {
        try (JsonReader json = JsonText.reader(new InputStreamReader(open("questions.json"), StandardCharsets.UTF_8))) {
            return json.readObject();
        }
    }

    static List<SampleCard> cards() {
        return text("cards.txt").lines().map(path -> SampleCard.parse(path, text("cards/" + path + ".md"))).toList();
    }

    private Map<String, Long> people(SampleFolk folk) {
        LocalDate today = LocalDate.now(clock);
        Instant began = clock.instant().minus(900, ChronoUnit.DAYS);
        Map<String, Long> ids = new HashMap<>();
        for (SampleFolk.Person person : folk.people().values()) {
            boolean here = person.left() == null;
            sql.change(
                    """
                    insert into person (login, name, email, password_hash, active, administrator, operator, language, away_from, away_until, created_at, left_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                    """,
                    person.login(),
                    person.name(),
                    person.login() + "@northwind.example",
                    here ? folk.passwordHash() : null,
                    here,
                    person.administrator(),
                    person.operator(),
                    person.language(),
                    person.away() == null ? null : today.plusDays(person.away()[0]),
                    person.away() == null ? null : today.plusDays(person.away()[1]),
                    began,
                    here ? null : clock.instant().plus(person.left(), ChronoUnit.DAYS));
            ids.put(person.login(), sql.number("select last_insert_id()"));
        }
        return ids;
    }

    private Map<String, Long> groups(SampleFolk folk, Map<String, Long> people) {
        Map<String, Long> ids = new HashMap<>();
        for (SampleFolk.Group group : folk.groups().values()) {
            sql.change(
                    "insert into person_group (group_key, name, description, created_at) values (?1, ?2, ?3, ?4)",
                    group.key(),
                    group.name(),
                    group.description(),
                    clock.instant().minus(900, ChronoUnit.DAYS));
            long id = sql.number("select last_insert_id()");
            group.members().forEach(login -> sql.change("insert into membership (group_id, person_id) values (?1, ?2)", id, people.get(login)));
            ids.put(group.key(), id);
        }
        return ids;
    }

    private Map<String, Long> collections(SampleFolk folk, Map<String, Long> groups) {
        Map<String, Long> ids = new HashMap<>();
        for (SampleFolk.Shelf shelf : folk.collections().values()) {
            sql.change(
                    """
                    insert into card_collection (collection_key, name, description, default_interval, approval_needed, created_at)
                    values (?1, ?2, ?3, ?4, ?5, ?6)
                    """,
                    shelf.key(),
                    shelf.name(),
                    shelf.description(),
                    shelf.interval(),
                    shelf.approval(),
                    clock.instant().minus(900, ChronoUnit.DAYS));
            long id = sql.number("select last_insert_id()");
            shelf.grants().forEach((group, level) ->
                    sql.change("insert into collection_grant (collection_id, group_id, level) values (?1, ?2, ?3)", id, groups.get(group), level));
            ids.put(shelf.key(), id);
        }
        return ids;
    }

    private static String text(String name) {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample data cannot be read: " + name, e);
        }
    }

    private static InputStream open(String name) {
        InputStream file = SampleCompany.class.getResourceAsStream(FOLDER + name);
        if (file == null) {
            throw new IllegalStateException("the sample data is not complete: " + name);
        }
        return file;
    }
}
