package org.pramana.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.audit.Deed;
import org.pramana.collection.Visitor;
import org.pramana.collection.Visitors;
import org.pramana.people.AccessEpoch;
import org.pramana.store.JdbcSql;
import org.pramana.tests.Sandbox;
import org.pramana.words.InvalidInput;

/** Two administrators bring a policy into force (behaviour.md §5, {@code dualControl}): the boundary that ships, its statements on MariaDB, taken back. */
class DualControlIT {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-24T06:30:00Z"), ZoneId.of("Asia/Kolkata"));

    private Connection connection;
    private JdbcSql sql;
    private Visitor present;
    private final PolicyActivation activation = new PolicyActivation();
    private final PolicyDrafting drafting = new PolicyDrafting();
    private final List<Object> heard = new ArrayList<>();
    private int policy;

    private final Visitors visitors = new Visitors() {
        @Override
        public Visitor current() {
            return present;
        }

        @Override
        public Optional<Long> epoch() {
            return Optional.empty();
        }
    };

    @BeforeEach
    void aDraft() throws SQLException {
        connection = Sandbox.database();
        connection.setAutoCommit(false);
        sql = new JdbcSql(connection);
        RuleShelf shelf = new RuleShelf();
        shelf.sql = sql;
        shelf.visitors = visitors;
        RunStore runs = new RunStore();
        runs.sql = sql;
        runs.shelf = shelf;
        runs.clock = NOON;
        activation.sql = sql;
        activation.visitors = visitors;
        activation.runs = runs;
        activation.epoch = new Epoch(sql);
        activation.deeds = new Heard<Deed>(heard);
        activation.dualControl = true;
        activation.clock = NOON;
        drafting.sql = sql;
        drafting.visitors = visitors;
        drafting.shelf = shelf;
        drafting.names = new RuleNames();
        drafting.names.sql = sql;
        drafting.deeds = new Heard<Deed>(heard);
        drafting.clock = NOON;
        sql.change("insert into person (login, name, administrator, created_at) values ('dc-asha', 'Asha', true, '2026-01-01'), ('dc-jonas', 'Jonas', true, '2026-01-01')");
        by("dc-asha");
        policy = drafting.begin("Two of us", null);
    }

    @AfterEach
    void takeItBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theFirstProposesAndOnlyAnotherAgreesToTheSame() {
        assertThat(activate(Activation.atNextCycle()).active()).isFalse();
        assertThat(activate(Activation.atNextCycle()).active()).as("the same administrator again").isFalse();
        assertThat(state()).isEqualTo("DRAFT");
        assertThat(drafting.version(policy).line().proposedBy()).isEqualTo("Asha");

        by("dc-jonas");
        assertThat(activate(Activation.ramp(4)).active()).as("something else is a proposal of one's own").isFalse();
        by("dc-asha");
        assertThat(activate(Activation.ramp(3)).active()).as("so is another length of the ramp").isFalse();
        by("dc-jonas");
        assertThat(activate(Activation.ramp(3)).active()).isTrue();

        assertThat(state()).isEqualTo("ACTIVE");
        assertThat(heard).extracting(deed -> ((Deed) deed).action()).contains("policy.proposed", "policy.activated");
    }

    @Test
    void whoEditsTheRulesAfterAProposalHasNothingToAgreeTo() {
        activate(Activation.atNextCycle());
        by("dc-jonas");
        PolicyVersion version = drafting.version(policy);
        drafting.save(policy, version.seq(), version.line().name(), List.of());

        assertThat(drafting.version(policy).line().proposedBy()).isNull();
        assertThat(activate(Activation.atNextCycle()).active()).isFalse();
        by("dc-asha");
        assertThat(activate(Activation.atNextCycle()).active()).isTrue();
    }

    @Test
    void aSlipOfTheKeyIsSaidAndWhoHasGoneSinceKeepsNoOtherRuleFromBeingChanged() {
        sql.change("insert into person_group (group_key, name, created_at) values ('dc-desk', 'Desk', '2026-01-01')");
        PolicyRule fits = rule("Desk", new RuleFilter(null, null, null, "dc-desk", null, null, null, null, null, null), Map.of(Setting.VERIFIERS, "person:dc-asha, group:dc-desk"));
        assertThatThrownBy(() -> save(rule("Desk", new RuleFilter(null, null, null, "dc-dsek", null, null, null, null, null, null), Map.of())))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("dc-dsek");
        assertThatThrownBy(() -> save(rule("Desk", RuleFilter.EVERYTHING, Map.of(Setting.BACKUP, "dc-asah")))).isInstanceOf(InvalidInput.class).hasMessageContaining("dc-asah");
        assertThatThrownBy(() -> save(rule("Desk", new RuleFilter("dc-nowhere", null, null, null, null, null, null, null, null, null), Map.of()))).isInstanceOf(InvalidInput.class);
        save(fits);

        sql.change("delete from person_group where group_key = 'dc-desk'");
        save(fits, rule("One more", RuleFilter.EVERYTHING, Map.of()));
        assertThat(drafting.version(policy).rules()).extracting(PolicyRule::name).containsExactly("Desk", "One more");
    }

    private static PolicyRule rule(String name, RuleFilter filter, Map<Setting, String> settings) {
        return new PolicyRule(name, false, filter, settings);
    }

    private void save(PolicyRule... rules) {
        PolicyVersion version = drafting.version(policy);
        drafting.save(policy, version.seq(), version.line().name(), List.of(rules));
    }

    private ActivationReport activate(Activation how) {
        return activation.activate(policy, how, "no card is meant: this is a test");
    }

    private String state() {
        return drafting.version(policy).line().state().name();
    }

    private void by(String login) {
        long id = sql.number("select id from person where login = ?1", login);
        present = new Visitor(id, login, login, "en", "system", 0, true, false, Set.of(), Map.of());
    }

    private static class Epoch extends AccessEpoch {

        private final JdbcSql sql;

        Epoch(JdbcSql sql) {
            this.sql = sql;
        }

        @Override
        public void advance() {
            sql.change("update access_epoch set epoch = epoch + 1 where id = 1");
        }
    }

    private record Heard<T>(List<Object> events) implements Event<T> {
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
