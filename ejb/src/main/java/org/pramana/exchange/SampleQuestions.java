package org.pramana.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.pramana.store.Sql;
import org.pramana.time.WorkingCalendar;
import org.pramana.time.WorkingHours;

/** Questions of the sample company: two that wait, three that were answered. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SampleQuestions {

    private static final int HOURS = 8;

    @Inject
    Sql sql;

    @Inject
    Clock clock;

    @Inject
    WorkingCalendar calendar;

    void ask(JsonObject sample, Map<String, Long> people, Map<String, Long> groups, Map<String, Long> collections) {
        for (JsonObject route : sample.getJsonArray("routes").getValuesAs(JsonObject.class)) {
            sql.change(
                    "insert into expert_route (collection_id, tag, group_id, target_hours) values (?1, ?2, ?3, ?4)",
                    collections.get(route.getString("collection")), route.getString("tag"), groups.get(route.getString("group")), HOURS);
        }
        sample.getJsonArray("questions").getValuesAs(JsonObject.class).forEach(question -> one(question, people, collections.get(question.getString("collection"))));
    }

    private void one(JsonObject question, Map<String, Long> people, long collection) {
        Instant at = clock.instant().minus(Duration.ofHours(question.getInt("hoursAgo")));
        Instant answered = at.plus(Duration.ofHours(3));
        long asker = people.get(question.getString("by"));
        long expert = people.get(question.getString("with"));
        String answer = question.getString("answer", null);
        boolean helped = question.getBoolean("helped", false);
        Instant from = answer == null ? clock.instant() : at;
        sql.change(
                """
                insert into question (collection_id, title, detail, asked_by, asked_at, state, group_id, target_hours, assignee_id, due_at, answered_at, first_answer_at, closed_at, capture)
                values (?1, ?2, ?3, ?4, ?5, ?6, (select r.group_id from expert_route r where r.collection_id = ?1 and r.tag = ''), ?7, ?8, ?9, ?10, ?10, ?11, ?12)
                """,
                collection, question.getString("title"), question.getString("detail"), asker, at,
                answer == null ? "ASSIGNED" : helped ? "ACCEPTED" : "ANSWERED", HOURS, expert,
                answer == null ? WorkingHours.after(from, Duration.ofHours(HOURS), clock.getZone(), calendar) : null,
                answer == null ? null : answered, helped ? answered : null, answer == null ? null : "WAITING");
        long id = sql.number("select last_insert_id()");
        sql.change("insert into question_asker (question_id, person_id, joined_at, helped) values (?1, ?2, ?3, ?4)", id, asker, at, helped ? true : null);
        for (JsonString more : question.getJsonArray("askers").getValuesAs(JsonString.class)) {
            sql.change(
                    "insert into question_asker (question_id, person_id, joined_at, spared_id) values (?1, ?2, ?3, ?4)",
                    id, people.get(more.getString()), at.plus(Duration.ofHours(1)), expert);
        }
        sql.change(
                "insert into question_turn (question_id, person_id, at, ended_at, ended) values (?1, ?2, ?3, ?4, ?5)",
                id, expert, at, answer == null ? null : answered, answer == null ? null : "ANSWERED");
        if (answer != null) {
            sql.change("insert into question_answer (question_id, kind, text, by_id, at) values (?1, 'TEXT', ?2, ?3, ?4)", id, answer, expert, answered);
        }
    }
}
