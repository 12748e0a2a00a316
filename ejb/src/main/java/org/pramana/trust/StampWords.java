package org.pramana.trust;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pramana.words.Words;

/** What the stamp says, in words: the same on the card, in lists, in mails, in copied answers and in the REST API. */
public final class StampWords {

    private StampWords() {}

    /** Two or three words: "Verified", "Check due soon", "Needs verification", "Not tracked". */
    public static String title(Stamp stamp, Locale language) {
        return Words.say(
                language,
                switch (stamp.trust().state()) {
                    case VERIFIED -> stamp.trust().dueSoon() ? "trust.title.due" : "trust.title.verified";
                    case NEEDS_VERIFICATION -> "trust.title.needs";
                    case UNTRACKED -> "trust.title.untracked";
                    case NOT_APPLICABLE -> "trust.title.unpublished";
                });
    }

    /** The whole of it: who vouched, when, until when, or why not any more. */
    public static String sentence(Stamp stamp, Locale language) {
        List<String> parts = new ArrayList<>();
        switch (stamp.trust().state()) {
            case VERIFIED -> parts.add(verified(stamp, language));
            case NEEDS_VERIFICATION -> {
                String why = list(reasons(stamp, true, language), language);
                parts.add(Words.say(language, "trust.needs", why));
                if (stamp.verifiedOn() != null) {
                    parts.add(lastVerified(stamp, language));
                }
            }
            case UNTRACKED -> parts.add(title(stamp, language));
            case NOT_APPLICABLE -> {
                return title(stamp, language);
            }
        }
        if (stamp.trust().verified() && stamp.editedByVerifier()) {
            parts.add(Words.say(language, "trust.edited-by-verifier", stamp.verifiedVersion(), stamp.shownVersion()));
        }
        parts.addAll(reasons(stamp, false, language));
        return String.join(Words.say(language, "trust.then"), parts);
    }

    /** Only why the card needs verification, for a line of a queue or a mail; empty where it does not. */
    public static String why(Stamp stamp, Locale language) {
        List<String> all = new ArrayList<>(reasons(stamp, true, language));
        all.addAll(reasons(stamp, false, language));
        return list(all, language);
    }

    /** A day as people write it: without the year where it is this year's. */
    public static String day(LocalDate day, LocalDate today, Locale language) {
        String pattern = day.getYear() == today.getYear() ? "d MMM" : "d MMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private static String verified(Stamp stamp, Locale language) {
        String on = day(stamp.verifiedOn(), stamp.day(), language);
        String by = name(stamp, language);
        if (stamp.lapsesOn() == null) {
            return Words.say(language, "trust.verified.for-good", on, by);
        }
        String next = day(stamp.lapsesOn(), stamp.day(), language);
        return Words.say(language, stamp.trust().dueSoon() ? "trust.verified.due" : "trust.verified", on, by, next);
    }

    private static String lastVerified(Stamp stamp, Locale language) {
        String on = day(stamp.verifiedOn(), stamp.day(), language);
        return stamp.verifiedVersion() != null && stamp.verifiedVersion() != stamp.shownVersion()
                ? Words.say(language, "trust.last-verified.other-version", on, stamp.verifiedVersion(), stamp.shownVersion())
                : Words.say(language, "trust.last-verified", on, name(stamp, language));
    }

    private static String name(Stamp stamp, Locale language) {
        return stamp.verifierLeft() ? Words.say(language, "trust.left", stamp.verifiedBy()) : stamp.verifiedBy();
    }

    private static List<String> reasons(Stamp stamp, boolean hard, Locale language) {
        return (hard ? stamp.trust().reasons() : stamp.trust().doubts())
                .stream().map(kind -> reason(stamp, kind, language)).toList();
    }

    private static String reason(Stamp stamp, ReasonKind kind, Locale language) {
        String key = "trust.reason." + kind;
        if (kind == ReasonKind.NEVER) {
            return Words.say(language, key);
        }
        if (kind.derived()) {
            return Words.say(language, key, day(stamp.lapsesOn(), stamp.day(), language));
        }
        List<OpenReason> open = stamp.reasons().stream().filter(reason -> reason.kind() == kind).toList();
        OpenReason newest = open.get(0);
        String by = newest.by() == null ? Words.say(language, "trust.machine") : newest.by();
        if (newest.dueOn() != null) { // what an occasion brought about has its name, and a day
            return Words.say(
                    language,
                    key + (newest.counts(stamp.day()) ? ".named" : ".due"),
                    newest.text(),
                    day(newest.on(), stamp.day(), language),
                    day(newest.dueOn(), stamp.day(), language));
        }
        return Words.say(language, key, by, day(newest.on(), stamp.day(), language), open.size());
    }

    private static String list(List<String> parts, Locale language) {
        return String.join(Words.say(language, "trust.and"), parts);
    }
}
