package org.pramana.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A rule as the database has it, whatever somebody did there (fault F22). */
class StoredRuleTest {

    @Test
    void whatCanBeReadHolds() {
        StoredRule.Read read = read(Map.of("INTERVAL_DAYS", "30", "WARN_DAYS", "soon"));

        assertThat(read.rule().says(Setting.INTERVAL_DAYS)).isEqualTo("30");
        assertThat(read.rule().says(Setting.WARN_DAYS)).isNull();
        assertThat(read.unreadable().sentence(Locale.ENGLISH)).contains("Rule 2 of policy 7, “Prices”", "“Due soon, before the check”", "“soon”", "Begin a new draft from policy 7");
        assertThat(read.unreadable().sentence(Locale.forLanguageTag("hi"))).contains("नीति 7", "“soon”");
    }

    @Test
    void aSettingOfAnotherVersionOfTheProductIsNamedAsTheDatabaseNamesIt() {
        StoredRule.Read read = read(Map.of("MOON_PHASE", "full"));

        assertThat(read.rule().settings()).isEmpty();
        assertThat(read.unreadable().sentence(Locale.ENGLISH)).contains("“MOON_PHASE”", "“full”");
    }

    @Test
    void numbersOutOfRangeAndPartiesThatAreNoneCannotBeRead() {
        assertThat(read(Map.of("SPREAD_PERCENT", "99")).unreadable().part()).isEqualTo("SPREAD_PERCENT");
        assertThat(read(Map.of("MAX_OPEN_TASKS", "99999999999")).unreadable().part()).isEqualTo("MAX_OPEN_TASKS");
        assertThat(read(Map.of("BACKUP", "a, b, c, d, e, f")).unreadable().part()).isEqualTo("BACKUP");
        assertThat(read(Map.of("ASSIGNMENT", "BY_LOT")).unreadable().part()).isEqualTo("ASSIGNMENT");
    }

    @Test
    void ofTwoSettingsThatContradictEachOtherTheListOfIntervalsHolds() {
        StoredRule.Read read = read(Map.of("INTERVAL_DAYS", "31", "ALLOWED_INTERVALS", "30, 90"));

        assertThat(read.rule().says(Setting.ALLOWED_INTERVALS)).isEqualTo("30, 90");
        assertThat(read.unreadable().part()).isEqualTo("INTERVAL_DAYS");
    }

    @Test
    void aFilterWhoseRangeEndsBeforeItBeginsMatchesNoCard() {
        StoredRule.Read read = new StoredRule(1, 7, 1, "Prices", false, null, new TreeMap<>()).read();

        assertThat(read.rule().filter()).isEqualTo(RuleFilter.NOTHING);
        assertThat(read.unreadable().sentence(Locale.ENGLISH)).contains("matches no card");
    }

    @Test
    void aRuleThatCanBeReadIsWhatItIs() {
        assertThat(read(Map.of("INTERVAL_DAYS", "30")).unreadable()).isNull();
    }

    private static StoredRule.Read read(Map<String, String> said) {
        return new StoredRule(1, 7, 1, "Prices", true, RuleFilter.EVERYTHING, new TreeMap<>(said)).read();
    }
}
