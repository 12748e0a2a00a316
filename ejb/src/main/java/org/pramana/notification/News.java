package org.pramana.notification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pramana.follow.FollowReason;
import org.pramana.trust.Stamp;

/**
 * One waiting line of the outbox with what it needs to be judged and said.
 *
 * @param urgent it need not wait for the digest
 * @param readable its reader may still read the card, or know of it where that is enough
 * @param theirs for a verification: they are still the one who is asked; for an escalation: they are still an owner, or an administrator; for an archiving: it is still to be, and theirs; for an announcement: it still waits for them
 * @param silentUntil they have put the task off until that day, null if not
 * @param cycleNow the card's cycle by now
 * @param priority behaviour.md §10
 * @param wordsChanged that came or went since the card was verified; null where nobody counted
 * @param because why they hear of a card that they follow; null where they do not, or no longer
 */
record News(
        long id,
        String kind,
        String stage,
        boolean urgent,
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
        int priority,
        boolean changed,
        Integer wordsChanged,
        String detail,
        FollowReason because) implements Line {

    static final String VERIFY = "VERIFY";
    static final String ESCALATION = "ESCALATION";
    static final String ARCHIVE = "ARCHIVE";
    static final String ANNOUNCED = "ANNOUNCED";
    static final String FOLLOW = "FOLLOW";
    static final String GOLDEN = "GOLDEN";

    /** What those who follow a card are told when nobody vouches for it any more; an event's day may still be to come. */
    private static final Set<String> DOUBTS = Set.of("DOUBTED", "EXPIRED", "RULE");

    /** Where in a digest it is said. */
    enum Part {
        VERIFY,
        QUESTIONS,
        OFFERED,
        WAITING,
        ANSWERS,
        CAPTURE,
        GAPS,
        APPROVALS,
        ANNOUNCED,
        TALK,
        OWNERS,
        STUCK,
        ARCHIVE,
        FOLLOWED
    }

    @Override
    public Part part() {
        return switch (kind) {
            case VERIFY -> Part.VERIFY;
            case ESCALATION -> stage.equals("ESC2") ? Part.STUCK : Part.OWNERS;
            case ARCHIVE -> Part.ARCHIVE;
            case "APPROVAL" -> Part.APPROVALS;
            case ANNOUNCED -> Part.ANNOUNCED;
            case FOLLOW -> Part.FOLLOWED;
            default -> Part.TALK;
        };
    }

    @Override
    public boolean alwaysTold() {
        return kind.equals(ESCALATION) || kind.equals(ARCHIVE) || kind.equals(GOLDEN);
    }

    @Override
    public String dropped() {
        if (!readable) {
            return "may no longer read the card";
        }
        return switch (kind) {
            case VERIFY -> notToVerify();
            case ESCALATION -> notToEscalate();
            case ARCHIVE -> theirs ? null : "not in the archive queue any more, or not theirs";
            case ANNOUNCED -> theirs ? null : "not asked to read it any more";
            case FOLLOW -> because == null ? "does not follow it any more" : doubtIsOver() ? verifiedAlready() : null;
            case GOLDEN -> theirs ? null : "found again";
            case "CORRECTION" -> theirs ? null : "has seen it in the portal";
            case "ANN_HALF", "ANN_MOST", "ANN_LATE", "ANN_TEAM_LATE" -> theirs ? null : "nothing to do about it any more";
            default -> null;
        };
    }

    private String notToVerify() {
        if (cycleNow != cycle) {
            return verifiedAlready();
        }
        boolean near = stamp.lapsesOn() != null && !stamp.day().isBefore(stamp.lapsesOn().minusDays(warnedBefore()));
        if (!stamp.trust().needsVerification() && stamp.trust().doubts().isEmpty() && !(stamp.trust().verified() && near)) {
            return "nothing to verify any more";
        }
        if (!theirs) {
            return "no longer responsible";
        }
        return silentUntil != null && silentUntil.isAfter(stamp.day()) ? "put off until " + silentUntil : null;
    }

    private String notToEscalate() {
        if (cycleNow != cycle) {
            return verifiedAlready();
        }
        if (!stamp.trust().needsVerification()) {
            return "nothing to verify any more";
        }
        return theirs ? null : part() == Part.STUCK ? "no longer an administrator" : "no longer an owner";
    }

    /** They were to hear that nobody vouches for it, and somebody does again. */
    private boolean doubtIsOver() {
        return DOUBTS.contains(stage) && stamp.trust().verified() || stage.equals("OCCASION") && cycleNow != cycle;
    }

    private int warnedBefore() {
        return stage.startsWith("WARN") ? Integer.parseInt(stage.substring("WARN".length())) : 14;
    }

    private String verifiedAlready() {
        return "already verified" + (stamp.verifiedBy() == null ? "" : " by " + stamp.verifiedBy());
    }

    News with(Integer words) {
        return new News(
                id, kind, stage, urgent, cardId, slug, title, collection, stamp, cycle, cycleNow, readable, theirs, silentUntil, readers, priority, changed,
                words, detail, because);
    }

    /** Of several lines that ask or tell the same about one card only the first is said. */
    static List<News> oncePerCard(List<News> lines) {
        Set<String> seen = new HashSet<>();
        return lines.stream().filter(line -> line.part() == Part.TALK || line.part() == Part.APPROVALS || seen.add(line.part() + ":" + line.cardId())).toList();
    }
}
