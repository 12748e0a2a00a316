package org.pramana.trust;

import java.time.LocalDate;

/**
 * {@link Trust#of} said once more, in SQL over a row of {@code card}, for lists, counts and set-wise work.
 *
 * <p>Every method takes the alias of the card in the statement around it and the day to judge by, and gives an expression without parameters.
 * A table constraint keeps {@code due_on} and {@code evergreen_until} from being set both, so that the indexed {@code lapses_on} stands for either.
 */
public final class TrustSql {

    private TrustSql() {}

    /** The name of the {@link TrustState}. */
    public static String state(String card, LocalDate day) {
        return "case when %1$s.lifecycle <> 'PUBLISHED' then 'NOT_APPLICABLE' when %1$s.mode = 'NONE' then 'UNTRACKED' when %2$s then 'NEEDS_VERIFICATION' else 'VERIFIED' end"
                .formatted(card, doubted(card, day));
    }

    /** Published and tracked: what scores and the sweep speak of. */
    public static String tracked(String card) {
        return "(%1$s.lifecycle = 'PUBLISHED' and %1$s.mode <> 'NONE')".formatted(card);
    }

    public static String verified(String card, LocalDate day) {
        return "(" + tracked(card) + " and not " + doubted(card, day) + ")";
    }

    public static String needsVerification(String card, LocalDate day) {
        return "(" + tracked(card) + " and " + doubted(card, day) + ")";
    }

    /** As {@link #needsVerification}, of very many cards in one statement: which of them anybody doubts is looked up once, and not for each. */
    public static String needsVerificationOfMany(String card, LocalDate day) {
        return "(%s and (%s or %s.id in (select doubt.card_id from card_reason doubt where doubt.closed_at is null and %s)))"
                .formatted(tracked(card), ranOut(card, day), card, counts("doubt", day));
    }

    /**
     * How many days a card that needs verification has done so, this one included: since the earliest of all that speaks against it now. At least 1; to
     * be asked of cards that do. Reasons count from their day in UTC.
     */
    public static String daysNeeding(String card, LocalDate day) {
        return """
               greatest(1, 1 + datediff(%2$s, least(
                   if(%1$s.verified_on is null, date(coalesce(%1$s.published_at, %1$s.created_at)), %2$s),
                   if(%1$s.lapses_on < %2$s, %1$s.lapses_on + interval 1 day, %2$s),
                   coalesce((select date(min(since.at)) from card_reason since where since.card_id = %1$s.id and since.closed_at is null and since.hard), %2$s))))"""
                .formatted(card, literal(day));
    }

    /** Verified, and the check is near. */
    public static String dueSoon(String card, LocalDate day) {
        return "(" + verified(card, day) + " and " + nearlyDue(card, day) + ")";
    }

    /** What {@link #dueSoon} asks of a card that is known to be verified. */
    public static String nearlyDue(String card, LocalDate day) {
        return "(%1$s.due_on is not null and %1$s.due_on <= %2$s + interval %3$s day)".formatted(card, literal(day), warnDays(card));
    }

    /** How many days before its date a card is due soon: a fact of its cycle where a rule settled it, else what its collection says. */
    public static String warnDays(String card) {
        return "coalesce(%1$s.warn_days, (select warned.warn_days from card_collection warned where warned.id = %1$s.collection_id))".formatted(card);
    }

    /** Tracked, and past its day or never verified: it needs verification, whether anything else speaks against it or not. */
    public static String lapsed(String card, LocalDate day) {
        return "(" + tracked(card) + " and " + ranOut(card, day) + ")";
    }

    /**
     * The cards that nothing but open reasons keeps from being verified, as what follows {@code from}, with conditions to be added by {@code and}: a row for each reason.
     * To count what is verified, take them off what is tracked and has not lapsed: asked of each card, whether somebody doubts it takes ten seconds for a million.
     * Begins at the reasons, which are few; MariaDB would begin at the cards.
     */
    public static String onlyDoubted(String card, LocalDate day) {
        return "card_reason doubt straight_join card %1$s on %1$s.id = doubt.card_id where doubt.closed_at is null and %2$s and %3$s and not %4$s"
                .formatted(card, counts("doubt", day), tracked(card), lapsed(card, day));
    }

    /** Never null, whatever the columns are, so that it may be negated. */
    private static String doubted(String card, LocalDate day) {
        return "(" + ranOut(card, day) + " or " + openlyDoubted(card, day) + ")";
    }

    private static String ranOut(String card, LocalDate day) {
        return "(%1$s.verified_on is null or coalesce(%1$s.lapses_on < %2$s, false))".formatted(card, literal(day));
    }

    /** Whether an open reason counts against the card on that day. */
    public static String openlyDoubted(String card, LocalDate day) {
        return "exists (select 1 from card_reason doubt where doubt.card_id = %s.id and doubt.closed_at is null and %s)".formatted(card, counts("doubt", day));
    }

    /** {@link OpenReason#counts} over a row of {@code card_reason}. */
    public static String counts(String reason, LocalDate day) {
        return "(%1$s.hard and (%1$s.due_on is null or %1$s.due_on < %2$s))".formatted(reason, literal(day));
    }

    private static String literal(LocalDate day) {
        return "date '" + day + "'";
    }
}
