package org.pramana.notification;

import java.time.LocalDate;
import java.util.List;
import org.pramana.trust.Stamp;

/**
 * One waiting line of the outbox with what it needs to be judged and said.
 *
 * @param readable its reader may still read the card
 * @param theirs for a verification: they are still the one who is asked
 * @param silentUntil they have put the task off until that day, null if not
 * @param cycleNow the card's cycle by now
 */
record News(
        long id,
        String kind,
        String stage,
        long cardId,
        String slug,
        String title,
        String collection,
        Stamp stamp,
        int cycle,
        int cycleNow,
        boolean readable,
        boolean theirs,
        LocalDate silentUntil,
        int readers,
        boolean changed,
        String detail) {

    /** Why it must not be told any more; null if it may (behaviour.md §6). */
    String dropped() {
        if (!readable) {
            return "may no longer read the card";
        }
        return kind.equals("VERIFY") ? notToVerify() : null;
    }

    private String notToVerify() {
        if (cycleNow != cycle) {
            return "already verified" + (stamp.verifiedBy() == null ? "" : " by " + stamp.verifiedBy());
        }
        boolean near = stamp.lapsesOn() != null && !stamp.day().isBefore(stamp.lapsesOn().minusDays(14));
        if (!stamp.trust().needsVerification() && stamp.trust().doubts().isEmpty() && !(stamp.trust().verified() && near)) {
            return "nothing to verify any more";
        }
        if (!theirs) {
            return "no longer responsible";
        }
        return silentUntil != null && silentUntil.isAfter(stamp.day()) ? "put off until " + silentUntil : null;
    }

    /** Of several lines about one card only the first is said. */
    static List<News> oncePerCard(List<News> lines) {
        var seen = new java.util.HashSet<String>();
        return lines.stream().filter(line -> !line.kind().equals("VERIFY") || seen.add(String.valueOf(line.cardId()))).toList();
    }
}
