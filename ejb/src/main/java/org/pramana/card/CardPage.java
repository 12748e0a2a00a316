package org.pramana.card;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pramana.collection.Level;
import org.pramana.people.Party;
import org.pramana.policy.RuleMark;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.Stamp;
import org.pramana.trust.VerificationPlan;

/**
 * All that a card's page shows of the card itself, for one person on one day.
 *
 * @param bodyHtml sanitised again on the way out; null where only title and trust are this person's to see
 * @param editSeq the lock of the words: an ETag
 * @param author who wrote this version
 * @param verifiers in order
 * @param responsible exactly one of them (or of their groups), null where nobody could be found
 * @param rule of the policy that the card is under, null where none matches
 * @param myLevel null for an administrator without a grant
 * @param amVerifier on the list, myself or through a group, now
 * @param mayVerify the button is worth showing; {@code CardVerification} decides
 * @param draftSavedAt when I last saved my draft of it; null: I have none
 * @param readers30 different people in the last 30 days
 * @param restricted shared with some of the collection's readers only
 * @param publishAt when my draft publishes itself
 * @param archiveAt when the card archives itself
 * @param comments the newest threads, so that the page needs no second statement for them
 * @param moreComments there are more than those; {@code CardConversation.comments} has them
 * @param more what other features say beside it, by the name of their {@link CardColumn}
 * @param successorSlug on an archived card, what to read instead, may be null
 */
public record CardPage(
        long id,
        String slug,
        String title,
        String bodyHtml,
        Lifecycle lifecycle,
        Stamp stamp,
        int version,
        boolean minor,
        String changeNote,
        int words,
        long editSeq,
        long trustSeq,
        String collectionKey,
        String collectionName,
        Long folderId,
        String folderPath,
        List<String> tags,
        List<String> aliases,
        Party author,
        Instant createdAt,
        Instant changedAt,
        List<Party> verifiers,
        Party responsible,
        VerificationPlan plan,
        RuleMark rule,
        Level myLevel,
        boolean amVerifier,
        boolean mayVerify,
        boolean favourite,
        Instant draftSavedAt,
        int openComments,
        int readers30,
        int copies30,
        int linkedFrom,
        boolean restricted,
        Instant archivedAt,
        String archivedBy,
        String successorSlug,
        String successorTitle,
        Instant publishAt,
        Instant archiveAt,
        LocalDate today,
        List<CommentLine> comments,
        boolean moreComments,
        Map<String, String> more)
        implements Serializable {

    /** Beyond so many words a card is a document: people skim it, and verifiers put it off. */
    public static final int SHORT_WORDS = 300;

    public CardPage {
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        verifiers = List.copyOf(verifiers);
        comments = List.copyOf(comments);
        more = Map.copyOf(more);
    }

    /** At 200 words a minute, at least one. */
    public int minutes() {
        return Math.max(1, Math.round(words / 200f));
    }

    public boolean isLong() {
        return words > SHORT_WORDS;
    }

    public boolean bodyHidden() {
        return bodyHtml == null;
    }

    public boolean mayEdit() {
        return myLevel != null && myLevel.includes(Level.AUTHOR) && lifecycle != Lifecycle.ARCHIVED && lifecycle != Lifecycle.PURGED;
    }

    public boolean owner() {
        return myLevel == Level.OWNER;
    }
}
