package org.pramana.verification;

import java.util.Locale;
import org.pramana.words.Words;

/** Names of stages (WARN14, DUE, NAG7, ESC1) as people say them. */
public final class StageWords {

    private StageWords() {}

    /** Empty for no stage. */
    public static String of(String stage, Locale language) {
        if (stage == null || stage.isEmpty()) {
            return "";
        }
        return SweepStage.named(stage)
                .map(known -> Words.say(language, "verification.stage." + kind(stage), days(stage)))
                .orElseGet(() -> Words.say(language, "verification.stage." + stage, 0));
    }

    /** What the days are counted for: WARN, NAG, TASK; a name without days is its own kind. */
    public static String kind(String stage) {
        return stage.matches("(WARN|NAG|TASK)\\d+") ? stage.replaceAll("\\d+$", "") : stage;
    }

    /** 14 for WARN14; 0 where a stage has no days. */
    public static int days(String stage) {
        return kind(stage).equals(stage) ? 0 : Integer.parseInt(stage.replaceAll("^\\D+", ""));
    }
}
