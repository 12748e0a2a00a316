package org.pramana.web.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;

/** What several resources read alike out of what they are given. */
final class Given {

    private Given() {}

    /** Each {@code "asha"}, {@code "person:asha"}, {@code "group:pricing-desk"} or {@code {"kind": "GROUP", "key": "pricing-desk"}}; null: not said. */
    static List<PartyKey> parties(String field, List<JsonValue> given) {
        return given == null ? null : given.stream().map(one -> party(field, one)).toList();
    }

    private static PartyKey party(String field, JsonValue one) {
        if (one instanceof JsonString text && !text.getString().isBlank()) {
            return PartyKey.parse(text.getString());
        }
        if (one instanceof JsonObject object && object.get("key") instanceof JsonString key) {
            String kind = object.get("kind") instanceof JsonString text ? text.getString() : "PERSON";
            return new PartyKey((PartyKey.Kind) RecordJson.constant(kind, PartyKey.Kind.class, field), key.getString());
        }
        throw new InvalidInput(field, "api.not-a-party");
    }

    /** One of an interval in days, a date or a mode; null where none is said. */
    static VerificationPlan plan(Integer interval, LocalDate date, VerificationMode mode) {
        VerificationMode meant = mode != null ? mode : date != null ? VerificationMode.FIXED : interval != null ? VerificationMode.INTERVAL : null;
        if (meant == null) {
            return null;
        }
        if (interval != null && meant != VerificationMode.INTERVAL) {
            throw new InvalidInput("interval", "api.plan-is-one-thing");
        }
        if (date != null && meant != VerificationMode.FIXED) {
            throw new InvalidInput("date", "api.plan-is-one-thing");
        }
        return switch (meant) {
            case INTERVAL -> VerificationPlan.every(days(interval));
            case FIXED -> VerificationPlan.on(date);
            case EVERGREEN -> VerificationPlan.evergreen();
            case NONE -> VerificationPlan.untracked();
        };
    }

    private static int days(Integer interval) {
        if (interval == null || interval < 1 || interval > VerificationPlan.LONGEST_INTERVAL) {
            throw new InvalidInput("interval", "api.number-between", "interval", 1, VerificationPlan.LONGEST_INTERVAL);
        }
        return interval;
    }

    static <T> T needed(String field, T value) {
        if (value == null) {
            throw new InvalidInput(field, "api.needed", field);
        }
        return value;
    }

    static boolean yes(Boolean flag) {
        return Boolean.TRUE.equals(flag);
    }
}
