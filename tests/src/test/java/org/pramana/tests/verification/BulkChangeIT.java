package org.pramana.tests.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pramana.tests.api.Stage.ok;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pramana.tests.Sandbox;
import org.pramana.tests.api.Stage;

/** Many cards at once, over HTTP: what it does, what it must not, and the way back. */
class BulkChangeIT {

    /** All that a reader or a sweep goes by. */
    private static final String TRUST =
            "sha2(group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.verified_by, c.verified_version, c.due_on, c.cycle_no, c.mode, c.interval_days, c.responsible_id, (select count(*) from card_reason o where o.card_id = c.id and o.closed_at is null), (select count(*) from task t where t.card_id = c.id and t.closed_at is null)) order by c.id), 256)";

    private final Stage stage = new Stage();

    @Test
    void example09_otherVerifiersForAThousandCardsAndNoVerifiedOnChanges() throws SQLException {
        BulkCards.publish(stage, 1_000);
        fortyRanOut();
        String verified = text("group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.due_on, c.cycle_no) order by c.id)");
        JsonObject body = Json.createObjectBuilder().add("cards", slugs(1, 1_000)).add("verifiers", Json.createArrayBuilder().add("creator2").add("group:" + stage.groupKey("authors"))).build();

        JsonObject preview = ok(200, stage.as("creator").post("/bulk/appointments/preview", body.toString()));
        assertThat(List.of(preview.getInt("changing"), preview.getInt("verifiedBefore"), preview.getInt("verifiedAfter"))).containsExactly(1_000, 960, 960);
        assertThat(stage.as("creator2").post("/bulk/appointments/preview", body.toString()).body()).as("owners only").contains("Only an owner");

        JsonObject run = finished(stage.as("creator").post("/bulk/appointments", body.toString()));
        assertThat(List.of(run.getInt("done"), run.getInt("refused"))).containsExactly(1_000, 0);
        assertThat(text("group_concat(concat_ws('|', c.id, c.verified_on, c.verified_at, c.due_on, c.cycle_no) order by c.id)")).as("verified_on and all that hangs on it").isEqualTo(verified);
        assertThat(number("count(distinct c.id)", "join card_verifier v on v.card_id = c.id join person p on p.id = v.person_id and p.login = 'creator2' and v.position = 1 join person r on r.id = c.responsible_id and r.login = 'creator2'")).isEqualTo(1_000);
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'VERIFIERS_CHANGED' and e.bulk_run is not null")).isEqualTo(1_000);
        assertThat(number("count(*)", "join card_reason o on o.card_id = c.id")).as("a new verifier unverifies nothing").isZero();

        stage.as("creator").put("/cards/" + slug(7) + "/verifiers", "{\"verifiers\": [\"creator\"]}");
        JsonObject undone = ok(200, stage.as("creator").delete("/bulk/" + run.getInt("id")));
        assertThat(List.of(undone.getInt("undone"), undone.getInt("kept"))).as("what somebody changed since stands").containsExactly(999, 1);
        assertThat(number("count(*)", "join card_verifier v on v.card_id = c.id join person p on p.id = v.person_id and p.login = 'creator'")).isEqualTo(1_000);
        assertThat(number("count(*)", "join person r on r.id = c.responsible_id and r.login = 'creator'")).isEqualTo(1_000);
    }

    @Test
    void manyAreVerifiedEachWithItsEventAndTheRestIsRefusedInWordsAndAllOfItCanBeTakenBack() throws SQLException {
        BulkCards.publish(stage, 120);
        fortyRanOut();
        ok(201, stage.as("consumer").post("/cards/" + slug(1) + "/requests", "{\"text\": \"Is this still so?\"}"));
        ok(201, stage.as("creator2").post("/cards/" + slug(2) + "/flags", "{\"text\": \"The price is wrong\"}"));
        change("update card c set c.mode = 'FIXED', c.interval_days = null, c.fixed_date = c.due_on where c.slug = '" + slug(3) + "'");
        change("insert into task (card_id, cycle_no, assignee_id, opened_at) select c.id, c.cycle_no, c.responsible_id, utc_timestamp(6) from card c where c.slug in ('" + slug(5) + "', '" + slug(6) + "')");
        String before = text(TRUST);
        JsonArrayBuilder cards = Json.createArrayBuilder();
        IntStream.rangeClosed(1, 120).forEach(card -> cards.add(Json.createObjectBuilder().add("slug", slug(card)).add("version", card == 4 ? 2 : 1)));
        JsonObject body = Json.createObjectBuilder().add("cards", cards).build();

        JsonObject preview = ok(200, stage.as("creator").post("/bulk/verifications/preview", body.toString()));
        assertThat(List.of(preview.getInt("changing"), preview.getInt("verifiedBefore"), preview.getInt("verifiedAfter"))).containsExactly(117, 80, 117);
        assertThat(text(TRUST)).as("a preview changes nothing").isEqualTo(before);
        JsonObject run = finished(stage.as("creator").post("/bulk/verifications", body.toString()));

        assertThat(List.of(run.getInt("done"), run.getInt("refused"))).containsExactly(117, 3);
        assertThat(stage.as("creator").get("/bulk/" + run.getInt("id") + "/cards?outcome=REFUSED").body())
                .contains("edited or flagged since", "verified to a date", "version 1 is published now");
        assertThat(stage.as("creator2").get("/bulk/" + run.getInt("id")).statusCode()).as("a run is its asker’s").isEqualTo(404);
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'VERIFIED' and e.bulk_run = " + run.getInt("id"))).isEqualTo(117);
        assertThat(number("count(*)", "join task t on t.card_id = c.id and t.closed_at is null")).as("the flagged card’s, which was refused").isOne();
        assertThat(number("count(*)", "join outbox o on o.card_id = c.id and o.kind = 'REQUEST_DONE'")).as("who asked is told").isEqualTo(1);
        JsonObject again = finished(stage.as("creator").post("/bulk/verifications", body.toString()));
        assertThat(again.getInt("same")).as("two clicks are one verification").isEqualTo(117);

        JsonObject undone = ok(200, stage.as("creator").delete("/bulk/" + run.getInt("id")));
        assertThat(undone.getInt("undone")).isEqualTo(117);
        assertThat(text(TRUST)).as("as if nobody had").isEqualTo(before);
        assertThat(number("count(*)", "join outbox o on o.card_id = c.id and o.kind = 'REQUEST_DONE'")).isZero();
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'VERIFIED'")).as("cycles and verifications agree").isEqualTo(0);
        assertThat(stage.as("creator").get("/cards/" + slug(9) + "/why").body()).contains("took the verification back");
        assertThat(stage.as("creator").delete("/bulk/" + run.getInt("id")).statusCode()).isEqualTo(409);
        ok(200, stage.as("creator").post("/cards/" + slug(9) + "/verification", "{\"version\": 1}"));
    }

    @Test
    void tagsAreAddedAndTakenOffTogetherAndNoWordOrTrustChanges() throws SQLException {
        BulkCards.publish(stage, 250);
        change("insert into card_text (card_id, title, body_text) select c.id, c.title, 'Words' from card c where c.slug like 'bulk-" + stage.mark + "-%'");
        String before = text(TRUST);
        ok(200, stage.as("creator").put("/cards/" + slug(3) + "/draft", "{\"title\": \"Under way\", \"body\": \"<p>Words</p>\", \"tags\": [\"own\", \"spring\"], \"baseVersion\": 1}"));
        JsonObject first = change(kind("TAG").add("add", Json.createArrayBuilder().add("#Price").add("spring")), 1, 250);
        assertThat(List.of(first.getInt("done"), first.getInt("refused"))).containsExactly(250, 0);
        JsonObject second = change(kind("TAG").add("add", Json.createArrayBuilder().add("autumn")).add("remove", Json.createArrayBuilder().add("spring")), 1, 200);

        assertThat(text(TRUST)).isEqualTo(before);
        assertThat(number("count(*)", "join card_draft d on d.card_id = c.id and d.tags = 'own, price, autumn'")).as("an edit under way follows").isOne();
        assertThat(number("count(*)", "join card_tag t on t.card_id = c.id and t.tag = 'autumn'")).isEqualTo(200);
        assertThat(number("count(*)", "join card_tag t on t.card_id = c.id and t.tag = 'spring'")).isEqualTo(50);
        assertThat(number("count(*)", "join card_text t on t.card_id = c.id and t.tags = 'price, autumn'")).as("what search reads").isEqualTo(200);
        assertThat(stage.as("creator").get("/cards/" + slug(3) + "/why").body()).contains("changed its tags together with others");
        assertThat(number("max(c.version_no)", "")).isOne();
        assertThat(change(kind("TAG").add("add", Json.createArrayBuilder().add("price")), 1, 250).getInt("same")).isEqualTo(250);

        change(kind("TAG").add("add", Json.createArrayBuilder().add("mine")), 7, 7);
        JsonObject undone = back(second);
        assertThat(List.of(undone.getInt("undone"), undone.getInt("kept"))).as("what somebody changed since stands").containsExactly(199, 1);
        assertThat(number("count(*)", "join card_version v on v.card_id = c.id and v.tags = 'price, spring'")).isEqualTo(249);
        assertThat(number("count(*)", "join card_draft d on d.card_id = c.id and d.tags = 'own, price, spring'")).isOne();
        assertThat(stage.as("creator").post("/bulk/preview", kind("TAG").add("add", Json.createArrayBuilder()).add("cards", slugs(1, 1)).build().toString()).body()).contains("name a tag");
    }

    @Test
    void cardsAreMovedTogetherWhoMayNotWriteThereIsReplacedAndAllOfItComesBack() throws SQLException {
        BulkCards.publish(stage, 120);
        change("update card_verifier v join card c on c.id = v.card_id join person p on p.login = 'creator2' set v.person_id = p.id, c.responsible_id = p.id where c.slug like 'bulk-" + stage.mark + "-%'");
        Stage other = new Stage();
        change("delete g from collection_grant g join card_collection k on k.id = g.collection_id join membership m on m.group_id = g.group_id join person p on p.id = m.person_id and p.login = 'creator2' where k.collection_key = '" + other.collection + "'");
        change("update access_epoch set epoch = epoch + 1");
        String before = text(TRUST);
        JsonObject run = change(kind("MOVE").add("collection", other.collection), 1, 120);

        assertThat(List.of(run.getInt("done"), run.getInt("refused"))).containsExactly(120, 0);
        assertThat(number("count(*)", "join card_collection k on k.id = c.collection_id and k.collection_key = '" + other.collection + "' join person p on p.id = c.responsible_id and p.login = 'creator'")).isEqualTo(120);
        assertThat(number("count(*)", "join card_event e on e.card_id = c.id and e.kind = 'MOVED' and e.bulk_run = " + run.getInt("id"))).isEqualTo(120);
        JsonObject undone = back(run);
        assertThat(undone.getInt("undone")).isEqualTo(120);
        assertThat(text(TRUST)).as("as before, with who looked after them").isEqualTo(before);
        assertThat(number("count(*)", "join card_verifier v on v.card_id = c.id join person p on p.id = v.person_id and p.login = 'creator2'")).isEqualTo(120);
        assertThat(stage.as("creator2").post("/bulk/preview", kind("MOVE").add("collection", other.collection).add("cards", slugs(1, 2)).build().toString()).statusCode()).isIn(403, 404);
    }

    @Test
    void cardsAreArchivedTogetherWithTheirTasksAndBroughtBackWithThem() throws SQLException {
        BulkCards.publish(stage, 120);
        change("insert into task (card_id, cycle_no, assignee_id, opened_at) select c.id, c.cycle_no, c.responsible_id, utc_timestamp(6) from card c where c.slug in ('" + slug(5) + "', '" + slug(6) + "')");
        change("insert into card_link (card_id, target_id) select a.id, b.id from card a join card b on b.slug = '" + slug(2) + "' where a.slug = '" + slug(1) + "'");
        String before = text(TRUST);
        JsonObject preview = ok(200, stage.as("creator").post("/bulk/preview", kind("ARCHIVE").add("cards", slugs(1, 110)).build().toString()));
        assertThat(preview.getJsonArray("states").toString()).contains("{\"state\":\"ARCHIVED\",\"before\":0,\"after\":110}");
        assertThat(preview.getJsonArray("cautions").toString()).contains(slug(2), "links here");
        assertThat(stage.as("creator2").post("/bulk/preview", kind("ARCHIVE").add("cards", slugs(1, 1)).build().toString()).body()).contains("Only owners");
        JsonObject run = change(kind("ARCHIVE").add("successor", slug(120)), 1, 110);

        assertThat(run.getInt("done")).isEqualTo(110);
        assertThat(number("count(*)", "join card s on s.id = c.successor_id and s.slug = '" + slug(120) + "' and c.lifecycle = 'ARCHIVED'")).isEqualTo(110);
        assertThat(number("count(*)", "join task t on t.card_id = c.id and t.closed_because = 'ARCHIVED'")).isEqualTo(2);
        ok(200, stage.as("creator").post("/cards/" + slug(9) + "/restore", "{}"));
        JsonObject undone = back(run);
        assertThat(List.of(undone.getInt("undone"), undone.getInt("kept"))).containsExactly(109, 1);
        assertThat(text(TRUST)).isEqualTo(before);
    }

    @Test
    void checksAreRequestedAndCardsAnnouncedTogetherAndNeitherCanBeTakenBack() throws SQLException {
        BulkCards.publish(stage, 30);
        fortyRanOut();
        ok(201, stage.as("consumer").post("/cards/" + slug(1) + "/requests", "{\"text\": \"Is this still so?\"}"));
        change("update card c set c.due_on = current_date + interval 60 day where c.slug in ('" + slug(1) + "', '" + slug(2) + "', '" + slug(3) + "')");
        JsonObjectBuilder check = kind("REQUEST").add("text", "The catalogue is new");
        JsonObject preview = ok(200, stage.as("creator").post("/bulk/preview", kind("REQUEST").add("text", "New").add("cards", slugs(1, 10)).build().toString()));
        assertThat(List.of(preview.getInt("verifiedBefore"), preview.getInt("verifiedAfter"))).as("the first one’s second reader").containsExactly(3, 2);
        JsonObject asked = change(check, 1, 10);
        assertThat(asked.getInt("done")).isEqualTo(10);
        assertThat(number("count(*)", "join card_reason o on o.card_id = c.id and o.text = 'The catalogue is new'")).isEqualTo(10);
        assertThat(number("count(*)", "join task t on t.card_id = c.id and t.closed_at is null")).isEqualTo(10);
        assertThat(stage.as("creator").delete("/bulk/" + asked.getInt("id")).statusCode()).isEqualTo(409);

        JsonObject told = change(kind("ANNOUNCE").add("to", Json.createArrayBuilder().add("group:" + stage.groupKey("readers"))).add("note", "Please read"), 2, 6);
        assertThat(List.of(told.getInt("done"), told.getInt("refused"))).as("not what needs verification").containsExactly(2, 3);
        assertThat(number("count(*)", "join announcement a on a.card_id = c.id join announcement_person p on p.announcement_id = a.id join person r on r.id = p.person_id and r.login = 'consumer'")).isEqualTo(2);
    }

    @Test
    void aFilterIsKeptForOneselfOrSharedAndItsListIsExportedWithoutAFormula() throws SQLException {
        BulkCards.publish(stage, 3);
        change("insert into card_text (card_id, title, body_text) select c.id, c.title, 'Tariff words' from card c where c.slug = '" + slug(1) + "'");
        change("update card c set c.title = '=HYPERLINK(1)' where c.slug = '" + slug(1) + "'");
        String words = "{\"name\": \"Tariffs\", \"words\": \"tarif\", \"collection\": \"" + stage.collection + "\", \"trust\": [\"VERIFIED\", \"DUE_SOON\"], \"sharedWith\": %s}";
        JsonObject kept = ok(201, stage.as("creator").post("/filters", words.formatted("null")));
        assertThat(stage.as("creator2").get("/filters").body()).doesNotContain("Tariffs");
        assertThat(ok(201, stage.as("creator").post("/filters", words.formatted("\"" + stage.collection + "\""))).getInt("id")).as("the same name is the same filter").isEqualTo(kept.getInt("id"));
        assertThat(stage.as("creator2").get("/filters").body()).contains("\"words\":\"tarif\"").contains("DUE_SOON");
        assertThat(stage.as("creator2").delete("/filters/" + kept.getInt("id")).statusCode()).as("neither theirs nor an owner").isEqualTo(404);
        assertThat(stage.as("creator").post("/filters", words.formatted("\"pricing\"")).statusCode()).as("names another collection").isIn(400, 403, 404);

        String list = "words=tarif&collection=" + stage.collection;
        assertThat(ok(200, stage.as("consumer").get("/cards?" + list)).getInt("total")).isEqualTo(1);
        HttpResponse<String> csv = stage.as("consumer").get("/cards.csv?" + list);
        assertThat(csv.body()).contains("slug,title,collection,state").contains(slug(1) + ",'=HYPERLINK(1)," + stage.collection + ",VERIFIED");
        assertThat(stage.as("consumer2").get("/cards.csv?collection=" + stage.collection).body()).as("who may not read it").doesNotContain("bulk-");
        ok(200, stage.as("creator").put("/filters/columns", "{\"columns\": [\"TRUST\", \"DUE\", \"TAGS\"]}"));
        assertThat(stage.as("creator").get("/filters/columns").body()).contains("[\"TRUST\",\"DUE\",\"TAGS\"]");
        ok(200, stage.as("creator").put("/filters/columns", "{\"columns\": [\"TRUST\", \"AGE\", \"COLLECTION\"]}"));
        ok(204, stage.as("creator").delete("/filters/" + kept.getInt("id")));
    }

    @Test
    void afterTenMinutesAVerificationStands() throws SQLException {
        BulkCards.publish(stage, 3);
        JsonObject body = Json.createObjectBuilder().add("cards", Json.createArrayBuilder().add(Json.createObjectBuilder().add("slug", slug(1)).add("version", 1))).build();
        JsonObject run = finished(stage.as("creator").post("/bulk/verifications", body.toString()));
        change("update bulk_run set ended_at = ended_at - interval 11 minute where id = " + run.getInt("id"));

        HttpResponse<String> late = stage.as("creator").delete("/bulk/" + run.getInt("id"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("ten minutes");
        assertThat(stage.as("consumer").post("/bulk/verifications", body.toString()).statusCode()).isEqualTo(403);
        assertThat(stage.as("creator2").post("/bulk/verifications/preview", body.toString()).body()).contains("Only a verifier");
    }

    private void fortyRanOut() throws SQLException {
        change("update card c set c.due_on = current_date - interval 2 day where c.verified_on < current_date - interval 40 day and c.slug like 'bulk-" + stage.mark + "-%'");
    }

    private JsonObject finished(HttpResponse<String> accepted) {
        return BulkCards.finished(stage, accepted);
    }

    private JsonObject change(JsonObjectBuilder terms, int first, int last) {
        return finished(stage.as("creator").post("/bulk", terms.add("cards", slugs(first, last)).build().toString()));
    }

    private JsonObject back(JsonObject run) {
        return ok(200, stage.as("creator").delete("/bulk/" + run.getInt("id")));
    }

    private static JsonObjectBuilder kind(String kind) {
        return Json.createObjectBuilder().add("kind", kind);
    }

    private String slug(int card) {
        return "bulk-" + stage.mark + "-" + card;
    }

    private JsonArrayBuilder slugs(int first, int last) {
        JsonArrayBuilder slugs = Json.createArrayBuilder();
        IntStream.rangeClosed(first, last).forEach(card -> slugs.add(slug(card)));
        return slugs;
    }

    private int number(String what, String join) throws SQLException {
        return Integer.parseInt(BulkCards.ask("select " + what + " from card c " + join + " where c.slug like 'bulk-" + stage.mark + "-%'"));
    }

    private String text(String what) throws SQLException {
        return BulkCards.ask("select " + what + " from card c where c.slug like 'bulk-" + stage.mark + "-%'");
    }

    private static void change(String statement) throws SQLException {
        assertThat(Sandbox.change(statement)).isPositive();
    }
}
