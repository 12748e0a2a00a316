package org.pramana.verification;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.pramana.audit.Deed;
import org.pramana.collection.Level;
import org.pramana.people.PartyKey;
import org.pramana.policy.EffectivePolicy;
import org.pramana.policy.Policies;
import org.pramana.policy.Setting;
import org.pramana.time.Workdays;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.OpenReason;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;

/**
 * The real {@code CardWatch}, {@code Vouching}, {@code Doubts} and {@code TaskDesk} around one card that lives in memory: only what asks the
 * database is replaced. The database's own part is tested on MariaDB.
 */
final class OneCardOffice {

    static final long CARD = 1;
    static final long VERIFIER = 10;
    static final long OTHER = 20;

    final CardTrust card = new CardTrust();
    final List<CardReason> reasons = new ArrayList<>();
    final List<Task> tasks = new ArrayList<>();
    final List<String> history = new ArrayList<>();
    final Map<Long, Standing> standings = new HashMap<>();
    final List<RequestsAnswered> answers = new ArrayList<>();
    final List<TaskAssigned> assigned = new ArrayList<>();
    EffectivePolicy rules = new EffectivePolicy(
            null,
            null,
            null,
            5,
            "pricing",
            "Pricing",
            Map.of(
                    Setting.REQUEST_THRESHOLD,
                    String.valueOf(NaiveTable.THRESHOLD),
                    Setting.EVERGREEN_MAX_AGE,
                    String.valueOf(NaiveTable.EVERGREEN_DAYS)),
            Workdays.MONDAY_TO_FRIDAY);

    final CardWatch watch = new CardWatch();
    final Vouching vouching = new Vouching();
    final Doubts doubts = new Doubts();
    final TaskDesk desk = new TaskDesk();

    private Instant now;

    OneCardOffice(LocalDate today) {
        set("id", CARD);
        set("slug", "refunds");
        set("collectionId", 5L);
        set("lifecycle", Lifecycle.PUBLISHED);
        set("versionNo", 1);
        set("mode", VerificationMode.INTERVAL);
        set("intervalDays", 90);
        standings.put(VERIFIER, new Standing(true, Level.AUTHOR, false));
        standings.put(OTHER, new Standing(false, Level.AUTHOR, false));
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Asia/Kolkata");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        Memory memory = new Memory();
        ResponsiblePeople people = new ResponsiblePeople() {
            @Override
            Long deal(CardTrust asked, LocalDate day, Long not) {
                return VERIFIER;
            }

            @Override
            Long openTo(CardTrust asked, LocalDate day) {
                return null;
            }

            @Override
            boolean stillGood(CardTrust asked, Long person, LocalDate day) {
                return person != null;
            }
        };
        Policies policies = new Policies() {
            @Override
            public EffectivePolicy of(long cardId) {
                return rules;
            }
        };
        desk.cards = memory;
        desk.people = people;
        desk.assigned = new Heard<>(assigned);
        desk.clock = clock;
        doubts.cards = memory;
        doubts.tasks = desk;
        doubts.clock = clock;
        doubts.flagged = new Heard<>(new ArrayList<>());
        vouching.cards = memory;
        vouching.policies = policies;
        vouching.tasks = desk;
        vouching.former = new FormerTrust() {
            @Override
            void remember(long card, long person, Instant at) {} // what is taken back is taken back in SQL
        };
        vouching.answered = new Heard<>(answers);
        vouching.deeds = new Heard<>(new ArrayList<Deed>());
        vouching.clock = clock;
        watch.cards = memory;
        watch.policies = policies;
        watch.vouching = vouching;
        watch.doubts = doubts;
        watch.tasks = desk;
        watch.clock = clock;
        watch.verifiers = new VerifierList() {
            @Override
            void replace(CardTrust asked, List<PartyKey> chosen) {
                // who is on the list is what the test says in standings
            }
        };
        day(today);
    }

    void day(LocalDate today) {
        now = today.atTime(10, 0).atZone(ZoneId.of("Asia/Kolkata")).toInstant();
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    /** What {@code card} does when it publishes a new version. */
    void newWords() {
        set("versionNo", card.versionNo() + 1);
    }

    void lifecycle(Lifecycle lifecycle) {
        set("lifecycle", lifecycle);
    }

    Trust trust(LocalDate day) {
        List<OpenReason> open = open().stream().map(reason -> new OpenReason(reason.kind(), reason.hard(), null, null, null)).toList();
        return Trust.of(new TrustFacts(card.lifecycle(), card.mode(), card.verifiedOn(), card.dueOn(), card.evergreenUntil(), rules.number(Setting.WARN_DAYS), open), day);
    }

    List<CardReason> open() {
        return new Memory().openReasons(CARD);
    }

    boolean taskOpen() {
        return tasks.stream().anyMatch(Task::open);
    }

    /** Columns that {@code card} writes have no verb in {@code CardTrust}: they are read there, and set here as the database would. */
    private void set(String field, Object value) {
        try {
            Field column = CardTrust.class.getDeclaredField(field);
            column.setAccessible(true);
            column.set(card, value);
        } catch (ReflectiveOperationException renamed) {
            throw new AssertionError(renamed);
        }
    }

    private final class Memory extends TrustRepository {
        @Override
        CardTrust toChange(long cardId) {
            return card;
        }

        @Override
        Standing standing(long cardId, long personId) {
            return standings.getOrDefault(personId, new Standing(false, Level.READ, false));
        }

        @Override
        List<CardReason> openReasons(long cardId) {
            return reasons.stream().filter(CardReason::isOpen).toList();
        }

        @Override
        Optional<Task> openTask(long cardId) {
            return tasks.stream().filter(Task::open).findFirst();
        }

        @Override
        void add(Object entity) {
            if (entity instanceof Task task) {
                tasks.add(task);
            } else {
                reasons.add((CardReason) entity);
            }
        }

        @Override
        void record(CardTrust about, String kind, Long actor, Instant at, String detail, String onceKey) {
            history.add(kind);
        }

        @Override
        String nameOf(Long personId) {
            return "person " + personId;
        }
    }

    private record Heard<T>(List<T> events) implements Event<T> {
        @Override
        public void fire(T event) {
            events.add(event);
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<T> select(Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
