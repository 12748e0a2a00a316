package org.pramana.question;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.pramana.collection.KnownCollections;
import org.pramana.collection.Level;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.notification.QuestionOutbox;
import org.pramana.people.Strategy;
import org.pramana.store.JdbcSql;
import org.pramana.time.WorkingCalendar;

/** The people of {@link AskOnceQuarterIT}, what the test knows of them, and the product's classes put together on one connection. */
final class Quarter {

    static final int SUBJECTS = 10;
    private static final int PEOPLE = 200;
    private static final int EXPERTS = 50;
    private static final int AUTHORS = 20;

    static final class Person {
        long id;
        String login;
        int budget = Router.BUDGET;
        boolean active = true;
        LocalDate leaves;
        LocalDate awayFrom;
        LocalDate awayUntil;
        /** Subjects that they answer for, in an expert group or as an author. */
        final Set<Integer> knows = new HashSet<>();
        final Set<Integer> reads = new HashSet<>();
        final Set<Integer> writes = new HashSet<>();
        /** The subject whose collection is theirs: they decide who else is asked. */
        Integer owns;
        final Map<Integer, LocalDate> loses = new HashMap<>();
        private final Map<String, Long> groups = new HashMap<>();
        private final Map<LocalDate, Integer> weeks = new HashMap<>();

        boolean mayRead(int subject) {
            return active && (reads.contains(subject) || writes.contains(subject));
        }
    }

    record Week(Person person, LocalDate monday) {}

    /** Stands still until the test moves it. */
    static final class Moved extends Clock {
        private final ZoneId zone;
        Instant now;

        Moved(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /** Whoever the test says is calling. */
    private static final class Calling extends Visitors {
        private Visitor visitor;

        @Override
        public Visitor current() {
            return visitor;
        }
    }

    final List<Person> people = new ArrayList<>();
    final QuestionBook book = new QuestionBook();
    final QuestionRounds rounds = new QuestionRounds();
    final Moved clock;
    private final QuestionAnswering answering = new QuestionAnswering();
    private final Calling calling = new Calling();
    private final JdbcSql sql;
    private final String mark = "quarter-" + UUID.randomUUID().toString().substring(0, 8);
    private final Map<Integer, Long> collections = new HashMap<>();
    private final Map<Integer, Long> expertGroups = new HashMap<>();
    private final Map<Integer, LocalDate> decided = new HashMap<>();
    private final Map<Long, Person> byId = new HashMap<>();

    Quarter(Connection database, ZoneId zone, Random random, LocalDate first, LocalDate last) {
        sql = new JdbcSql(database);
        clock = new Moved(zone);
        clock.now = first.atStartOfDay(zone).toInstant();
        put();
        IntStream.range(0, PEOPLE).mapToObj(number -> person(number, random, first, (int) first.until(last, java.time.temporal.ChronoUnit.DAYS))).forEach(people::add);
        keep();
    }

    /** An event that is only fired, and what becomes of it. */
    @SuppressWarnings("unchecked")
    private static <T> Event<T> fired(Consumer<T> observer) {
        return (Event<T>) Proxy.newProxyInstance(Quarter.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
            observer.accept((T) arguments[0]);
            return null;
        });
    }

    private void put() {
        QuestionDesk desk = new QuestionDesk();
        desk.sql = sql;
        desk.clock = clock;
        desk.calendar = new WorkingCalendar(Optional.empty(), Optional.empty());
        desk.told = fired(QuestionOutbox.on(sql, clock));
        desk.answers = fired(answer -> {}); // nobody follows anything
        QuestionRouting routing = new QuestionRouting();
        routing.sql = sql;
        routing.clock = clock;
        routing.desk = desk;
        routing.calendar = desk.calendar;
        KnownCollections known = new KnownCollections();
        try {
            Field its = KnownCollections.class.getDeclaredField("sql");
            its.setAccessible(true);
            its.set(known, sql);
        } catch (ReflectiveOperationException renamed) {
            throw new IllegalStateException(renamed);
        }
        book.sql = sql;
        book.clock = clock;
        book.desk = desk;
        book.routing = routing;
        book.collections = known;
        rounds.sql = sql;
        rounds.clock = clock;
        rounds.calendar = desk.calendar;
        rounds.desk = desk;
        rounds.routing = routing;
        answering.sql = sql;
        answering.desk = desk;
        answering.routing = routing;
        answering.book = book;
        answering.visitors = calling;
    }

    private Person person(int number, Random random, LocalDate first, int days) {
        Person person = new Person();
        person.login = mark + "-" + number;
        int own = number % SUBJECTS;
        if (number < EXPERTS) {
            person.budget = 5 + random.nextInt(11);
            person.knows.add(own);
            person.reads.add(own);
        } else if (number < EXPERTS + AUTHORS) {
            person.budget = 2 + random.nextInt(4);
            person.knows.add(own);
            person.writes.add(own);
        } else if (number < EXPERTS + AUTHORS + SUBJECTS) {
            person.budget = 1;
            person.knows.add(own);
            person.writes.add(own);
            person.owns = own;
        }
        IntStream.range(0, SUBJECTS).filter(subject -> random.nextInt(3) > 0).forEach(person.reads::add);
        boolean steady = number < SUBJECTS || person.owns != null; // one expert each whom nothing happens to, and one owner
        if (!steady && random.nextInt(20) == 0) {
            person.leaves = first.plusDays(random.nextInt(days));
        }
        if (random.nextInt(3) == 0) {
            person.awayFrom = first.plusDays(random.nextInt(days));
            person.awayUntil = person.awayFrom.plusDays(9);
        }
        boolean forgets = number < EXPERTS && number % 4 == 3; // so that some who are asked may not answer any more
        person.reads.stream().filter(subject -> !steady && (random.nextInt(15) == 0 || forgets && subject == own)).forEach(subject -> person.loses.put(subject, first.plusDays(random.nextInt(days))));
        return person;
    }

    /** All of them, their groups and collections, in the database; what other tests left is set aside until this is taken back. */
    private void keep() {
        sql.change("update question set state = 'WITHDRAWN' where state in " + QuestionSql.WAITING);
        sql.change("update question set state = 'ACCEPTED' where state = 'ANSWERED'");
        for (Person person : people) {
            sql.change("insert into person (login, name, created_at, away_from, away_until) values (?1, ?1, ?2, ?3, ?4)", person.login, clock.now, person.awayFrom, person.awayUntil);
            person.id = last();
            byId.put(person.id, person);
            if (!person.knows.isEmpty()) {
                sql.change("insert into question_budget (person_id, weekly) values (?1, ?2)", person.id, person.budget);
            }
        }
        for (int subject = 0; subject < SUBJECTS; subject++) {
            int of = subject;
            sql.change("insert into card_collection (collection_key, name, created_at) values (?1, ?1, ?2)", key(subject), clock.now);
            collections.put(subject, last());
            long readers = group("readers-" + subject, people.stream().filter(person -> person.reads.contains(of)).toList());
            long authors = group("authors-" + subject, people.stream().filter(person -> person.writes.contains(of) && person.owns == null).toList());
            long owners = group("owners-" + subject, people.stream().filter(person -> Integer.valueOf(of).equals(person.owns)).toList());
            long experts = group("experts-" + subject, people.stream().filter(person -> person.knows.contains(of) && !person.writes.contains(of)).toList());
            sql.change("insert into collection_grant (collection_id, group_id, level) values (?1, ?2, 'READ'), (?1, ?3, 'AUTHOR'), (?1, ?4, 'OWNER')", collections.get(subject), readers, authors, owners);
            Strategy strategy = List.of(Strategy.LEAST_LOADED, Strategy.ROUND_ROBIN, Strategy.STICKY).get(subject % 3); // nobody claims anything by themselves here
            expertGroups.put(subject, experts);
            sql.change("insert into expert_route (collection_id, tag, group_id, strategy) values (?1, '', ?2, ?3)", collections.get(subject), experts, strategy);
        }
    }

    private long group(String name, List<Person> members) {
        sql.change("insert into person_group (group_key, name, created_at) values (?1, ?1, ?2)", mark + "-" + name, clock.now);
        long id = last();
        members.forEach(person -> {
            sql.change("insert into membership (group_id, person_id) values (?1, ?2)", id, person.id);
            person.groups.put(name, id);
        });
        return id;
    }

    private long last() {
        return sql.number("select last_insert_id()");
    }

    /** Who leaves today, and who may read less from today on. */
    void change(LocalDate day) {
        for (Person person : people) {
            if (day.equals(person.leaves)) {
                person.active = false;
                sql.change("update person set active = false where id = ?1", person.id);
            }
            person.loses.forEach((subject, on) -> {
                if (day.equals(on)) {
                    person.reads.remove(subject);
                    sql.change("delete from membership where person_id = ?1 and group_id = ?2", person.id, person.groups.remove("readers-" + subject));
                }
            });
        }
    }

    /**
     * Owners who hear that questions wait for room name one more who is asked, at most one a week: somebody who reads it, knows nothing else and stays.
     *
     * @return how many were named
     */
    int ownersDecide() {
        LocalDate today = LocalDate.now(clock);
        List<Person> told = sql.list("select distinct n.person_id from question_news n where n.kind = 'WAITS' and n.at = ?1", row -> byId.get(row.number()), clock.now);
        int named = 0;
        for (Person owner : told) {
            int subject = owner.owns;
            if (decided.containsKey(subject) && decided.get(subject).plusDays(7).isAfter(today)) {
                continue;
            }
            Person next = people.stream()
                    .filter(person -> here(person) && person.mayRead(subject) && person.knows.isEmpty() && person.leaves == null && !person.loses.containsKey(subject))
                    .findFirst()
                    .orElseThrow();
            next.knows.add(subject);
            sql.change("insert into question_budget (person_id, weekly) values (?1, ?2)", next.id, next.budget);
            sql.change("insert into membership (group_id, person_id) values (?1, ?2)", expertGroups.get(subject), next.id);
            decided.put(subject, today);
            named++;
        }
        return named;
    }

    boolean here(Person person) {
        LocalDate today = LocalDate.now(clock);
        return person.active && (person.awayFrom == null || today.isBefore(person.awayFrom) || today.isAfter(person.awayUntil));
    }

    /** Those whom a question about it may be put to. */
    List<Person> experts(int subject) {
        return people.stream().filter(person -> person.knows.contains(subject)).toList();
    }

    /** @return how often in this week, this time among them */
    int interrupt(Person person) {
        return person.weeks.merge(AskOnceQuarterIT.week(clock.now, clock.getZone()), 1, Integer::sum);
    }

    int interruptedThisWeek(Person person) {
        return person.weeks.getOrDefault(AskOnceQuarterIT.week(clock.now, clock.getZone()), 0);
    }

    Visitor visitor(Person person) {
        Map<Long, Level> levels = new HashMap<>();
        for (int subject = 0; subject < SUBJECTS; subject++) {
            if (person.mayRead(subject)) {
                levels.put(collections.get(subject), Integer.valueOf(subject).equals(person.owns) ? Level.OWNER : person.writes.contains(subject) ? Level.AUTHOR : Level.READ);
            }
        }
        return new Visitor(person.id, person.login, person.login, "en", "system", 0, false, false, Set.copyOf(person.groups.values()), levels);
    }


    /** The boundary for experts, called by this one. */
    QuestionAnswering call(Person person) {
        calling.visitor = visitor(person);
        return answering;
    }

    /** Who has the question, 0 for nobody, and the number of the interruption. */
    long[] assignee(long question) {
        return sql.one(
                        "select coalesce(q.assignee_id, 0), coalesce((select max(t.id) from question_turn t where t.question_id = q.id), 0) from question q where q.id = ?1",
                        row -> new long[] {row.number(), row.number()},
                        question)
                .orElseThrow();
    }

    /** How often each question's answer was told to whom: as {@code question:person}. */
    Map<String, Integer> heard() {
        return counted("select n.question_id, n.person_id from question_news n join question q on q.id = n.question_id where n.kind = 'ANSWER' and " + mine());
    }

    /** The same, as it waits to be mailed. */
    Map<String, Integer> mailed() {
        return counted("select o.question_id, o.person_id from outbox o join question q on q.id = o.question_id where o.kind = 'QUESTION' and o.stage = 'ANSWER' and " + mine());
    }

    private Map<String, Integer> counted(String select) {
        Map<String, Integer> times = new HashMap<>();
        sql.list(select, row -> times.merge(row.number() + ":" + row.number(), 1, Integer::sum));
        return times;
    }

    int statements() {
        return sql.statements();
    }

    String costliest(int many) {
        return sql.costliest(many);
    }

    Map<Week, Integer> interruptions() {
        Map<Week, Integer> weeks = new HashMap<>();
        sql.list(
                "select t.person_id, t.at from question_turn t join question q on q.id = t.question_id where " + mine(),
                row -> weeks.merge(new Week(byId.get(row.number()), AskOnceQuarterIT.week(row.moment(), clock.getZone())), 1, Integer::sum));
        return weeks;
    }

    long number(String select) {
        return sql.number(select);
    }

    Person person(long id) {
        return byId.get(id);
    }

    String key(int subject) {
        return mark + "-" + subject;
    }

    /** Over the question {@code q}: it is of this quarter. */
    String mine() {
        return "q.collection_id in (" + collections.values().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }
}
