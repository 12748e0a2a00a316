package org.pramana.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pramana.collection.Level;
import org.pramana.words.InvalidInput;

class RecordJsonTest {

    record Inner(Integer n) {}

    record Sample(String text, Integer number, Boolean flag, LocalDate day, Level level, List<String> tags, Map<String, Level> grants, Inner inner) {}

    @Test
    void everyKindOfFieldIsRead() {
        Sample sample = read("{'text': 'x', 'number': 7, 'flag': true, 'day': '2027-03-01', 'level': 'author', 'tags': ['a'], 'grants': {'g': 'READ'}, 'inner': {'n': 1}}");

        assertThat(sample)
                .isEqualTo(new Sample("x", 7, true, LocalDate.parse("2027-03-01"), Level.AUTHOR, List.of("a"), Map.of("g", Level.READ), new Inner(1)));
    }

    @Test
    void whatIsLeftOutOrNullIsNull() {
        assertThat(read("{'text': null}")).isEqualTo(new Sample(null, null, null, null, null, null, null, null));
    }

    @Test
    void everyMistakeNamesItsField() {
        names("{'texd': 'x'}", "texd");
        names("{'text': 7}", "text");
        names("{'number': '7'}", "number");
        names("{'number': 7.5}", "number");
        names("{'number': 99999999999}", "number");
        names("{'flag': 'true'}", "flag");
        names("{'day': '1 March'}", "day");
        names("{'level': 'KING'}", "level");
        names("{'tags': 'a'}", "tags");
        names("{'tags': [1]}", "tags[0]");
        names("{'tags': [null]}", "tags[0]");
        names("{'inner': {'m': 1}}", "inner.m");
        names("{'grants': {'g': 1}}", "grants.g");
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        Sample sample = new Sample("नमस्ते \"x\"", 7, false, LocalDate.parse("2027-03-01"), Level.OWNER, List.of(), Map.of(), null);

        assertThat(RecordJson.read(RecordJson.write(sample).asJsonObject(), Sample.class)).isEqualTo(sample);
    }

    @Test
    void grantsMayBeWrittenInThreeWays() {
        Map<String, Level> owner = Map.of("desk", Level.OWNER);

        assertThat(GrantsBody.of(json("{'desk': 'OWNER'}")).levels()).isEqualTo(owner);
        assertThat(GrantsBody.of(json("{'grants': {'desk': 'owner'}}")).levels()).isEqualTo(owner);
        assertThat(GrantsBody.of(json("{'grants': [{'group': 'desk', 'level': 'OWNER'}]}")).levels()).isEqualTo(owner);
        assertThatThrownBy(() -> GrantsBody.of(json("{'grants': [1]}"))).isInstanceOf(InvalidInput.class);
    }

    private static void names(String json, String field) {
        ThrowingCallable reading = () -> read(json);
        assertThatThrownBy(reading).as(json).isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private static Sample read(String json) {
        return RecordJson.read(json(json), Sample.class);
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }
}
