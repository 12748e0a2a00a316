package org.pramana.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pramana.question.Quarter.Person;
import org.pramana.time.Workdays;
import org.pramana.time.WorkingCalendar;
import org.pramana.time.WorkingHours;

/**
 * A quarter of an organisation on the product's own code and a real MariaDB: 200 people ask 5,000 questions while others are away, decline, let them lie,
 * leave and lose their rights, and owners who hear that questions wait for room name more experts. The seed is fixed and the clock is the test's, so that the same run is the same run; nothing of it stays.
 *
 * <p>All of it is some 200,000 statements, so the first days of the quarter run with the other tests, and all of it with {@code -Dpramana.quarter.questions=5000}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskOnceQuarterIT {

    private static final int ALL_QUESTIONS = 5_000;
    private static final int ALL_DAYS = 90;
    /** Fewer questions come in fewer days: experts have as much to do, for a shorter time. */
    private static final int QUESTIONS = Integer.getInteger("pramana.quarter.questions", 600);
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Optional.empty(), Optional.empty());
    private static final LocalDate FIRST_DAY = LocalDate.of(2031, 1, 1);
    private static final LocalDate LAST_DAY = FIRST_DAY.plusDays((long) ALL_DAYS * QUESTIONS / ALL_QUESTIONS - 1);
    /** After the last question everybody has so long to answer what is left, and as many days more as something waits for somebody who has room: none is lost by waiting. */
    private static final int DAYS_AFTER = 28;
    private static final LocalDate GIVE_UP = LAST_DAY.plusDays(200);

    private final Random random = new Random(20310101);
    private final PriorityQueue<Event> agenda = new PriorityQueue<>();
    private final Map<Long, Asked> asked = new LinkedHashMap<>();
    private final Set<String> toHear = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private Connection database;
    private Quarter quarter;
    private int refused;
    private int waited;
    private int joined;
    private int named;
    private Duration took;
    private long order;

    private static final class Asked {
        long id;
        int subject;
        final Set<Person> askers = new HashSet<>();
        final Set<Person> declined = new HashSet<>();
        final Set<Person> had = new HashSet<>();
        Person assignee;
        long turn;
        boolean answered;
    }

    private record Event(Instant at, long order, Runnable deed) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    @BeforeAll
    void aQuarter() throws SQLException {
        database = org.pramana.tests.Sandbox.database();
        database.setAutoCommit(false);
        quarter = new Quarter(database, ZONE, random, FIRST_DAY, LAST_DAY);
        LocalDate day = FIRST_DAY;
        for (; day.isBefore(LAST_DAY.plusDays(DAYS_AFTER)); day = day.plusDays(1)) {
            passes(day);
        }
        for (int i = 0; i < QUESTIONS; i++) {
            at(workingMoment(), this::somebodyAsks);
        }
        long start = System.nanoTime();
        while (!agenda.isEmpty()) {
            Event next = agenda.poll();
            quarter.clock.now = next.at();
            next.deed().run();
            if (agenda.isEmpty() && day.isBefore(GIVE_UP) && asked.values().stream().anyMatch(question -> !question.answered)) {
                passes(day);
                day = day.plusDays(1);
            }
        }
        took = Duration.ofNanos(System.nanoTime() - start);
        report();
    }

    private void passes(LocalDate day) {
        at(day.atTime(11, 30).atZone(ZONE).toInstant(), () -> quarter.change(day)); // between two rounds: what they still have they may not answer
        if (Workdays.MONDAY_TO_FRIDAY.onOrAfter(day).equals(day)) {
            for (int hour = 9; hour < 18; hour += 2) { // in the product every five minutes
                at(day.atTime(hour, 1).atZone(ZONE).toInstant(), this::round);
            }
        }
    }

    private void report() {
        Map<String, Integer> heard = quarter.heard();
        System.out.printf(
                "%d questions by 200 people in a quarter, or its part: %.1f s, %d statements; %d joined, %d found nobody with room at once, owners named %d experts more; %d answers by people who had lost their rights refused; over budget %d, lost %d, heard nothing %d, heard twice %d, heard without rights %d%n",
                QUESTIONS, took.toMillis() / 1000.0, quarter.statements(), joined, waited, named, refused,
                quarter.interruptions().entrySet().stream().filter(week -> week.getValue() > week.getKey().person().budget).count(),
                asked.values().stream().filter(question -> !question.answered).count(),
                toHear.stream().filter(who -> !heard.containsKey(who)).count(),
                heard.values().stream().filter(times -> times > 1).count(),
                heard.keySet().stream().filter(who -> !toHear.contains(who)).count());
        if (QUESTIONS == ALL_QUESTIONS) {
            System.out.println(quarter.costliest(12));
        }
    }

    @AfterAll
    void nothingStays() throws SQLException {
        database.rollback();
        database.close();
    }

    @Test
    void noExpertIsEverOverBudgetAndNobodyWaitsWhileSomebodyHasRoom() {
        assertThat(wrong).isEmpty();
        assertThat(quarter.interruptions()).as("person and week, from what the database keeps").allSatisfy((week, count) -> assertThat(count).isLessThanOrEqualTo(week.person().budget));
        // else the sentences above would say nothing
        assertThat(quarter.interruptions()).anySatisfy((week, count) -> assertThat(count).isEqualTo(week.person().budget));
        assertThat(waited).as("questions that found nobody with room at once").isPositive();
        if (QUESTIONS == ALL_QUESTIONS) {
            assertThat(named).as("owners heard of what waits").isPositive();
        }
    }

    @Test
    void noQuestionIsLost() {
        assertThat(asked.values()).hasSize(QUESTIONS).allMatch(question -> question.answered);
        assertThat(quarter.number("select count(*) from question q where q.state in ('ANSWERED', 'ACCEPTED') and " + quarter.mine())).isEqualTo(QUESTIONS);
        assertThat(quarter.number("select count(*) from question_turn t join question q on q.id = t.question_id where t.ended_at is null and " + quarter.mine())).isZero();
    }

    /** Everybody who asked or joined and may still read it when it is answered: once in the portal, once by mail, and nobody else. */
    @Test
    void everyAskerHearsExactlyOnceAndNobodyElse() {
        assertThat(joined).isGreaterThan(QUESTIONS / 3);
        Map<String, Integer> once = toHear.stream().collect(Collectors.toMap(Function.identity(), who -> 1));
        assertThat(quarter.heard()).isEqualTo(once);
        assertThat(quarter.mailed()).isEqualTo(once);
    }

    @Test
    void whoeverLostTheirRightsWasRefused() {
        assertThat(refused).as("experts who tried to answer what they may not read any more").isPositive();
    }

    private void somebodyAsks() {
        Asked question = new Asked();
        question.subject = random.nextInt(Quarter.SUBJECTS);
        List<Person> readers = quarter.people.stream().filter(person -> quarter.here(person) && person.mayRead(question.subject)).toList();
        Person asker = readers.get(random.nextInt(readers.size()));
        question.askers.add(asker);
        question.id = quarter.book.ask(quarter.visitor(asker), new NewQuestion(quarter.key(question.subject), "Question " + (asked.size() + 1), "", null, null, null));
        asked.put(question.id, question);
        look(question, true);
        waited += question.assignee == null ? 1 : 0;
        for (int more = random.nextInt(3); more > 0; more--) {
            at(WorkingHours.after(quarter.clock.now, Duration.ofMinutes(1 + random.nextInt(300)), ZONE, CALENDAR), () -> somebodyJoins(question));
        }
    }

    private void somebodyJoins(Asked question) {
        Person person = quarter.people.get(random.nextInt(quarter.people.size()));
        if (!question.answered && person.mayRead(question.subject) && person != question.assignee) {
            quarter.book.join(quarter.visitor(person), question.id, null);
            question.askers.add(person);
            joined++;
        }
    }

    /** Who has it now, and whether that is right. */
    private void look(Asked question, boolean fresh) {
        long[] now = quarter.assignee(question.id);
        if (now[0] == 0) {
            question.assignee = null;
            if (somebodyHasRoom(question, fresh)) {
                wrong.add("question " + question.id + " waits while somebody has room, at " + quarter.clock.now);
            }
            return;
        }
        Person before = question.assignee;
        question.assignee = quarter.person(now[0]);
        if (now[1] == question.turn) {
            return;
        }
        question.turn = now[1];
        Person expert = question.assignee;
        if (quarter.interrupt(expert) > expert.budget) {
            wrong.add(expert.login + " is over budget at " + quarter.clock.now);
        }
        if (!quarter.here(expert) || !expert.mayRead(question.subject) || question.askers.contains(expert) || question.declined.contains(expert) || expert == before) {
            wrong.add(expert.login + " should not have been asked question " + question.id + " at " + quarter.clock.now);
        }
        long turn = question.turn;
        int mood = random.nextInt(10);
        if (mood == 0) {
            at(WorkingHours.after(quarter.clock.now, Duration.ofMinutes(30), ZONE, CALENDAR), () -> decline(question, turn));
        } else if (mood > 1) { // the others let it lie
            at(WorkingHours.after(quarter.clock.now, Duration.ofMinutes(20 + random.nextInt(420)), ZONE, CALENDAR), () -> answer(question, turn));
        }
    }

    private boolean somebodyHasRoom(Asked question, boolean fresh) {
        return quarter.experts(question.subject).stream()
                .anyMatch(expert -> quarter.here(expert) && expert.mayRead(question.subject) && quarter.interruptedThisWeek(expert) < expert.budget
                        && !question.askers.contains(expert) && !question.declined.contains(expert) && (fresh || !question.had.contains(expert)));
    }

    private void decline(Asked question, long turn) {
        Person expert = question.assignee;
        if (question.answered || question.turn != turn || expert == null || !quarter.here(expert) || !expert.mayRead(question.subject)) {
            return;
        }
        quarter.call(expert).decline(question.id, "not mine");
        question.declined.add(expert);
        question.had.add(expert);
        look(question, false);
    }

    private void answer(Asked question, long turn) {
        Person expert = question.assignee;
        if (question.answered || question.turn != turn || expert == null || !quarter.here(expert)) {
            return; // at the target time the next one has it
        }
        if (!expert.mayRead(question.subject)) {
            assertThatThrownBy(() -> quarter.call(expert).text(question.id, "I knew it once")).isInstanceOf(UnknownQuestion.class);
            refused++;
            return;
        }
        quarter.call(expert).text(question.id, "The answer to " + question.id);
        question.answered = true;
        question.askers.stream().filter(asker -> asker.mayRead(question.subject)).forEach(asker -> toHear.add(question.id + ":" + asker.id));
    }

    /** As {@code QuestionMachine} does it. */
    private void round() {
        quarter.rounds.tend();
        named += quarter.ownersDecide();
        for (long id : quarter.rounds.toRoute()) {
            Asked question = asked.get(id);
            if (question == null) {
                wrong.add("a question of somebody else is moved");
                continue;
            }
            Person had = question.assignee;
            long turn = question.turn;
            quarter.rounds.handOver(id);
            if (had != null) {
                question.had.add(had);
            }
            look(question, had == null);
            if (had != null && question.turn == turn && question.assignee == had && somebodyHasRoom(question, false)) {
                wrong.add("question " + id + " stays with " + had.login + " while somebody has room, at " + quarter.clock.now);
            }
        }
        asked.values().stream()
                .filter(question -> !question.answered && question.assignee == null && somebodyHasRoom(question, true))
                .forEach(question -> wrong.add("question " + question.id + " still waits while somebody has room, at " + quarter.clock.now));
    }

    private Instant workingMoment() {
        LocalDate day = Workdays.MONDAY_TO_FRIDAY.onOrAfter(FIRST_DAY.plusDays(random.nextInt((int) FIRST_DAY.until(LAST_DAY, ChronoUnit.DAYS) + 1)));
        return day.atTime(9, 0).plusMinutes(random.nextInt(480)).atZone(ZONE).toInstant();
    }

    private void at(Instant moment, Runnable deed) {
        agenda.add(new Event(moment, order++, deed));
    }

    /** The week that a moment belongs to, by its Monday. */
    static LocalDate week(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
