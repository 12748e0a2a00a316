package org.pramana.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.pramana.people.Strategy;
import org.pramana.people.Turn;
import org.pramana.time.WorkingCalendar;
import org.pramana.time.WorkingHours;
import org.pramana.time.Workdays;

/**
 * A quarter of an organisation: 200 people, 5,000 questions, absences, declines, silence, leavers, people who lose their rights. The seed is fixed and
 * the time is the test's own, so that the same run is the same run. {@link Router} and {@link WorkingHours} are the product's; what happens around
 * them in the database is QuestionIT's and ExpertIT's to show.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskOnceSimulationTest {

    private static final int PEOPLE = 200;
    private static final int QUESTIONS = 5_000;
    private static final int GROUPS = 10;
    private static final ZoneId ZONE = ZoneId.of("Asia/Kolkata");
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(Optional.empty(), Optional.empty());
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    private final Random random = new Random(20261001);
    private final List<Person> people = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final PriorityQueue<Event> agenda = new PriorityQueue<>();
    private final List<String> overBudget = new ArrayList<>();
    private final List<String> withoutRights = new ArrayList<>();
    private final List<String> wronglyAsked = new ArrayList<>();
    private long order;

    private static final class Person {
        long id;
        int budget = Router.BUDGET;
        LocalDate left;
        LocalDate awayFrom;
        final Map<Integer, LocalDate> lostRights = new HashMap<>();
        final Set<Integer> reads = new HashSet<>();
        final Map<LocalDate, Integer> weeks = new TreeMap<>();
        int open;

        boolean here(LocalDate day) {
            return (left == null || day.isBefore(left)) && (awayFrom == null || day.isBefore(awayFrom) || day.isAfter(awayFrom.plusDays(9)));
        }

        boolean mayRead(int group, LocalDate day) {
            return (left == null || day.isBefore(left)) && reads.contains(group) && (lostRights.get(group) == null || day.isBefore(lostRights.get(group)));
        }
    }

    private static final class Asked {
        int group;
        final Map<Long, Integer> heard = new HashMap<>();
        final Set<Long> not = new HashSet<>();
        Person assignee;
        boolean answered;
        int turn;
    }

    private record Event(Instant at, long order, Runnable deed) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    @BeforeAll
    void aQuarter() {
        for (int i = 1; i <= PEOPLE; i++) {
            people.add(person(i));
        }
        for (int i = 0; i < QUESTIONS; i++) {
            at(workingMoment(), this::somebodyAsks);
        }
        while (!agenda.isEmpty()) {
            Event next = agenda.poll();
            now = next.at();
            next.deed().run();
        }
    }

    private Instant now;

    @Test
    void nobodyIsEverOverTheirBudget() {
        assertThat(asked).hasSize(QUESTIONS);
        assertThat(overBudget).isEmpty();
        assertThat(people).allSatisfy(person -> assertThat(person.weeks.values()).allMatch(interruptions -> interruptions <= person.budget));
    }

    @Test
    void budgetsAreReallyReached() {
        // else the test above would show nothing
        assertThat(people).anySatisfy(person -> assertThat(person.weeks).containsValue(person.budget));
    }

    @Test
    void noQuestionIsLost() {
        assertThat(asked).allMatch(question -> question.answered);
    }

    @Test
    void nobodyWithoutRightsIsAskedOrAnswered() {
        assertThat(withoutRights).isEmpty();
    }

    @Test
    void nobodyIsAskedWhoIsAwayAskedItThemselvesOrHasDeclined() {
        assertThat(wronglyAsked).isEmpty();
    }

    @Test
    void everyAskerHearsExactlyOnce() {
        assertThat(asked).allSatisfy(question -> assertThat(question.heard.values()).allMatch(times -> times == 1 || times == -1));
        assertThat(asked.stream().mapToLong(question -> question.heard.size()).sum()).isGreaterThan(QUESTIONS);
    }

    private Person person(int number) {
        Person person = new Person();
        person.id = number;
        // one in four is an expert, in one of ten groups: five each
        if (number <= GROUPS * 5) {
            person.budget = 5 + random.nextInt(11);
            person.reads.add(number % GROUPS);
        }
        IntStream.range(0, GROUPS).filter(group -> random.nextInt(3) > 0).forEach(person.reads::add);
        if (random.nextInt(20) == 0 && number > 10) {
            person.left = FIRST_DAY.plusDays(random.nextInt(92));
        }
        if (random.nextInt(3) == 0) {
            person.awayFrom = FIRST_DAY.plusDays(random.nextInt(92));
        }
        person.reads.stream().filter(group -> number > 10 && random.nextInt(25) == 0).forEach(group -> person.lostRights.put(group, FIRST_DAY.plusDays(random.nextInt(92))));
        return person;
    }

    private Instant workingMoment() {
        LocalDate day = Workdays.MONDAY_TO_FRIDAY.onOrAfter(FIRST_DAY.plusDays(random.nextInt((int) FIRST_DAY.until(LAST_DAY, java.time.temporal.ChronoUnit.DAYS) + 1)));
        return day.atTime(9, 0).plusMinutes(random.nextInt(480)).atZone(ZONE).toInstant();
    }

    private void somebodyAsks() {
        LocalDate today = today();
        int group = random.nextInt(GROUPS);
        List<Person> readers = people.stream().filter(person -> person.here(today) && person.mayRead(group, today)).toList();
        Asked question = new Asked();
        question.group = group;
        question.heard.put(readers.get(random.nextInt(readers.size())).id, 0);
        question.not.addAll(question.heard.keySet());
        asked.add(question);
        route(question);
        for (int more = random.nextInt(3); more > 0; more--) {
            at(WorkingHours.after(now, Duration.ofMinutes(1 + random.nextInt(300)), ZONE, CALENDAR), () -> somebodyJoins(question));
        }
    }

    private void somebodyJoins(Asked question) {
        Person person = people.get(random.nextInt(PEOPLE));
        if (!question.answered && person.mayRead(question.group, today()) && person != question.assignee) {
            question.heard.putIfAbsent(person.id, 0);
            question.not.add(person.id);
        }
    }

    private void route(Asked question) {
        LocalDate today = today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Router.Expert> circle = people.stream()
                .filter(person -> person.id <= GROUPS * 5L && person.id % GROUPS == question.group)
                .map(person -> new Router.Expert(
                        person.id, person.here(today), person.mayRead(question.group, today), person.budget, person.weeks.getOrDefault(monday, 0), person.open))
                .toList();
        Optional<Long> chosen = Router.choose(circle, question.not, new Turn(Strategy.LEAST_LOADED, 0, null)).map(Turn.Taken::person);
        if (chosen.isEmpty()) {
            boolean somebodyHadRoom = circle.stream().anyMatch(expert -> expert.here() && expert.mayRead() && expert.hasRoom() && !question.not.contains(expert.id()));
            assertThat(somebodyHadRoom).isFalse();
            question.not.retainAll(question.heard.keySet()); // a new round, as of a question that nobody has
            at(WorkingHours.after(now, Duration.ofHours(8), ZONE, CALENDAR), () -> route(question));
            return;
        }
        Person expert = people.get((int) (chosen.get() - 1));
        if (expert.weeks.merge(monday, 1, Integer::sum) > expert.budget) {
            overBudget.add(expert.id + " in the week of " + monday);
        }
        if (!expert.mayRead(question.group, today)) {
            withoutRights.add(expert.id + " was asked");
        }
        if (!expert.here(today) || question.not.contains(expert.id)) {
            wronglyAsked.add(expert.id + " was asked");
        }
        question.assignee = expert;
        expert.open++;
        int turn = ++question.turn;
        Instant due = WorkingHours.after(now, Duration.ofHours(8), ZONE, CALENDAR);
        int mood = random.nextInt(10);
        if (mood == 0) {
            at(WorkingHours.after(now, Duration.ofMinutes(30), ZONE, CALENDAR), () -> pass(question, turn)); // declines
        } else if (mood > 1) {
            at(WorkingHours.after(now, Duration.ofMinutes(20 + random.nextInt(420)), ZONE, CALENDAR), () -> answer(question, turn));
        }
        at(due, () -> pass(question, turn)); // lets it lie, or has gone
    }

    private void pass(Asked question, int turn) {
        if (!question.answered && question.turn == turn) {
            question.not.add(question.assignee.id);
            question.assignee.open--;
            question.assignee = null;
            question.turn++;
            route(question);
        }
    }

    private void answer(Asked question, int turn) {
        LocalDate today = today();
        if (question.answered || question.turn != turn || !question.assignee.here(today) || !question.assignee.mayRead(question.group, today)) {
            return; // gone meanwhile: at the target time the next one has it
        }
        question.answered = true;
        question.assignee.open--;
        question.heard.replaceAll((asker, times) -> people.get((int) (asker - 1)).mayRead(question.group, today) ? times + 1 : -1);
    }

    private void at(Instant moment, Runnable deed) {
        agenda.add(new Event(moment, order++, deed));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, ZONE);
    }
}
