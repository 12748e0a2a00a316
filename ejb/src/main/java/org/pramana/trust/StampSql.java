package org.pramana.trust;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.pramana.store.Row;
import org.pramana.words.JsonText;

/**
 * A {@link Stamp} out of one row of a list: {@link #columns} for its select list and {@link #read}, which takes just these columns from the row.
 * The open reasons come along as JSON, so that a list of a hundred cards is still one statement.
 */
public final class StampSql {

    private StampSql() {}

    public static String columns(String card) {
        return """
               %1$s.lifecycle, %1$s.mode, %1$s.interval_days, %1$s.fixed_date, %1$s.verified_on,
               (select vouched.name from person vouched where vouched.id = %1$s.verified_by) stamp_by,
               (select not vouched.active from person vouched where vouched.id = %1$s.verified_by) stamp_left,
               %1$s.verified_version, %1$s.version_no, %1$s.edited_by_verifier, %1$s.due_on, %1$s.evergreen_until,
               %2$s stamp_warn,
               (select json_arrayagg(json_object('kind', doubt.kind, 'hard', if(doubt.hard, 1, 0), 'by', doubter.name,
                                                 'at', date_format(doubt.at, '%%Y-%%m-%%dT%%H:%%i:%%s'), 'text', doubt.text, 'due', doubt.due_on)
                                     order by doubt.id desc)
                  from card_reason doubt left join person doubter on doubter.id = doubt.by_id
                 where doubt.card_id = %1$s.id and doubt.closed_at is null) stamp_reasons"""
                .formatted(card, TrustSql.warnDays(card));
    }

    /** @param zone the organisation's, for the days on which reasons arose */
    public static Stamp read(Row row, LocalDate day, ZoneId zone) {
        Lifecycle lifecycle = row.constant(Lifecycle.class);
        VerificationMode mode = row.constant(VerificationMode.class);
        VerificationPlan plan = new VerificationPlan(mode, row.integer(), row.day());
        LocalDate verifiedOn = row.day();
        String verifiedBy = row.text();
        boolean verifierLeft = row.flag();
        Integer verifiedVersion = row.integer();
        int shownVersion = row.count();
        boolean editedByVerifier = row.flag();
        LocalDate dueOn = row.day();
        LocalDate evergreenUntil = row.day();
        int warnDays = row.count();
        List<OpenReason> reasons = reasons(row.text(), zone);
        Trust trust = Trust.of(new TrustFacts(lifecycle, mode, verifiedOn, dueOn, evergreenUntil, warnDays, reasons), day);
        return new Stamp(
                trust,
                plan,
                verifiedOn,
                verifiedBy,
                verifierLeft,
                verifiedVersion,
                shownVersion,
                editedByVerifier,
                dueOn == null ? evergreenUntil : dueOn,
                day,
                reasons);
    }

    private static List<OpenReason> reasons(String json, ZoneId zone) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = JsonText.reader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream().map(reason -> reason(reason, zone)).toList();
        }
    }

    private static OpenReason reason(JsonObject reason, ZoneId zone) {
        return new OpenReason(
                ReasonKind.valueOf(reason.getString("kind")),
                reason.getInt("hard") != 0,
                reason.getString("by", null),
                LocalDateTime.parse(reason.getString("at")).atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate(),
                reason.getString("text", null),
                reason.getString("due", null) == null ? null : LocalDate.parse(reason.getString("due")));
    }
}
