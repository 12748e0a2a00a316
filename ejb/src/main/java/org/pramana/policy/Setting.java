package org.pramana.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pramana.people.PartyKey;
import org.pramana.words.InvalidInput;

/**
 * Everything that a rule may settle (behaviour.md §3 to §9), with the value that is built in. Values are kept as text: a number, {@code true} or
 * {@code false}, days as {@code 14, 3}, parties as {@code person:asha, group:pricing-desk}.
 */
public enum Setting {
    /** How a card is verified again; a rule may not say {@code FIXED}, because a date is a card's own. */
    MODE("INTERVAL", "INTERVAL", "EVERGREEN", "NONE"),
    /** Days from one verification to the next, of cards whose mode is an interval. */
    INTERVAL_DAYS("90", 1, 3650),
    /** The intervals that a card may choose from; none: every one. */
    ALLOWED_INTERVALS(Shape.DAYS, "", 1, 3650),
    /** Days after which even an evergreen card is too old. */
    EVERGREEN_MAX_AGE("730", 1, 3650),
    /** Whether a due date on a day off moves to the workday before it. */
    SHIFT_TO_WORKDAY(false),
    /** So much of an interval may be cut off, differently for each card, so that what was verified together does not come back together (§9). */
    SPREAD_PERCENT("0", 0, 50),
    /** Who verifies a new card whose author names nobody; none: the author. */
    VERIFIERS(Shape.PARTIES, "", 0, 5),
    /** Who looks after a card when its verifiers are gone (§7). */
    BACKUP(Shape.PARTIES, "", 0, 5),
    /** How a group shares its cards out (§4). */
    ASSIGNMENT("ROUND_ROBIN", "ROUND_ROBIN", "LEAST_LOADED", "STICKY", "CLAIM", "ALL"),
    /** More open tasks than these nobody gets while a colleague has room. */
    MAX_OPEN_TASKS("25", 1, 1000),
    /** Working days without action after which a task goes to the next member; 0: never. */
    HANDOVER_DAYS("5", 0, 60),
    /** How many days before the due date "due soon" begins. */
    WARN_DAYS("14", 0, 90),
    /** Days before the due date on which the responsible person is warned. */
    REMIND_BEFORE(Shape.DAYS, "14, 3", 1, 90),
    /** Days after the due date on which the responsible person is reminded again. */
    NAG_AFTER(Shape.DAYS, "7, 14", 1, 365),
    /** Days after the due date on which the collection's owners hear of it (ESC1); 0: never. */
    ESCALATE_TO_OWNERS("14", 0, 365),
    /** Days after the due date on which the administrators hear of it (ESC2); 0: never. */
    ESCALATE_TO_ADMINISTRATORS("30", 0, 365),
    /** Days of needing verification, unread, after which archiving is proposed; 0: never. */
    AUTO_ARCHIVE_DAYS("180", 0, 3650),
    /** So many readers have to ask before a card needs verification. */
    REQUEST_THRESHOLD("2", 1, 50),
    /** Whoever edited last may not verify. */
    FOUR_EYES(false),
    /** Owners of the collection may verify what they do not look after. */
    OWNER_MAY_VERIFY(true),
    /** Authors, and not only owners, may call an edit minor. */
    AUTHOR_MINOR_EDITS(false),
    /** How many words a minor edit may change. */
    MINOR_EDIT_WORDS("20", 0, 200),
    /** A new verifier has to verify anew. */
    NEW_VERIFIER_UNVERIFIES(false),
    /** A card that an occasion made due needs verification after its day; otherwise it only says so to its readers. */
    SOURCE_CHANGE_UNVERIFIES(true),
    /** A card whose verifiers are all gone needs verification at once. */
    ORPHAN_UNVERIFIES(false),
    /** Administrators may see who read or copied a version that was wrong, by name; otherwise nobody may. */
    CORRECTION_NAMES(false);

    /** What a value looks like, for forms. */
    public enum Shape {
        NUMBER,
        FLAG,
        CHOICE,
        DAYS,
        PARTIES
    }

    private static final int LONGEST_LIST = 12;

    private final Shape shape;
    private final String builtIn;
    private final int least;
    private final int most;
    private final List<String> choices;

    Setting(String builtIn, int least, int most) {
        this(Shape.NUMBER, builtIn, least, most);
    }

    Setting(boolean builtIn) {
        this(Shape.FLAG, Boolean.toString(builtIn), 0, 0);
    }

    Setting(String builtIn, String... choices) {
        this(Shape.CHOICE, builtIn, 0, 0, choices);
    }

    Setting(Shape shape, String builtIn, int least, int most, String... choices) {
        this.shape = shape;
        this.builtIn = builtIn;
        this.least = least;
        this.most = most;
        this.choices = List.of(choices);
    }

    /** Its name in forms and in the REST API: {@code intervalDays}. */
    public String key() {
        String[] words = name().toLowerCase(Locale.ROOT).split("_");
        return words[0] + Arrays.stream(words).skip(1).map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1)).collect(Collectors.joining());
    }

    public static Setting of(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("settings", "policy.setting-unknown", key));
    }

    public Shape shape() {
        return shape;
    }

    public String builtIn() {
        return builtIn;
    }

    public List<String> choices() {
        return choices;
    }

    /** The value as it is kept. @throws InvalidInput where it is none */
    String clean(String given) {
        String value = given.strip();
        return switch (shape) {
            case NUMBER -> String.valueOf(number(value));
            case FLAG -> {
                if (!value.equals("true") && !value.equals("false")) {
                    throw new InvalidInput(key(), "policy.setting-flag", value);
                }
                yield value;
            }
            case CHOICE -> {
                if (!choices.contains(value)) {
                    throw new InvalidInput(key(), "policy.setting-choice", value, String.join(", ", choices));
                }
                yield value;
            }
            case DAYS -> list(value).stream().map(this::number).distinct().map(String::valueOf).collect(Collectors.joining(", "));
            case PARTIES -> {
                if (list(value).size() > most) {
                    throw new InvalidInput(key(), "policy.setting-parties", most);
                }
                yield list(value).stream().map(PartyKey::parse).distinct().map(PartyKey::toString).collect(Collectors.joining(", "));
            }
        };
    }

    static List<String> list(String value) {
        return Arrays.stream(value.split("[,;\\n]")).map(String::strip).filter(part -> !part.isEmpty()).limit(LONGEST_LIST).toList();
    }

    private int number(String value) {
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw new InvalidInput(key(), "policy.setting-number", String.valueOf(least), String.valueOf(most), value);
    }
}
