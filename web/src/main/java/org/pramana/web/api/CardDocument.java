package org.pramana.web.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.pramana.card.CardPage;
import org.pramana.collection.Level;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.VerificationPlan;

/**
 * A card as its reader may see it.
 *
 * @param body sanitised HTML; null where only title and trust are this caller's to see
 * @param aliases what else people call what it is about
 * @param version the published one, 0 for a card that has none yet
 * @param myLevel null for an administrator without a grant
 * @param publishAt when my draft publishes itself
 * @param archiveAt when the card archives itself
 * @param etag of the words: hand it back as {@code If-Match} with an edit
 */
record CardDocument(
        String slug,
        String title,
        String body,
        String bodyFormat,
        CollectionName collection,
        String folder,
        Long folderId,
        Lifecycle lifecycle,
        int version,
        boolean minor,
        String changeNote,
        List<String> tags,
        List<String> aliases,
        PartyDocument author,
        Instant createdAt,
        Instant changedAt,
        TrustDocument trust,
        PlanDocument plan,
        List<PartyDocument> verifiers,
        PartyDocument responsible,
        Level myLevel,
        boolean mayEdit,
        boolean mayVerify,
        boolean favourite,
        boolean restricted,
        Instant draftSavedAt,
        int words,
        int minutes,
        int openComments,
        int readers30,
        int copies30,
        int linkedFrom,
        Instant publishAt,
        Instant archiveAt,
        Instant archivedAt,
        String successor,
        String etag) {

    record CollectionName(String key, String name) {}

    /** @param interval in days */
    record PlanDocument(String mode, Integer interval, LocalDate date) {

        static PlanDocument of(VerificationPlan plan) {
            return plan == null ? null : new PlanDocument(plan.mode().name(), plan.intervalDays(), plan.fixedDate());
        }
    }

    static CardDocument of(CardPage page, Locale language) {
        return new CardDocument(
                page.slug(),
                page.title(),
                page.bodyHtml(),
                "html",
                new CollectionName(page.collectionKey(), page.collectionName()),
                page.folderPath(),
                page.folderId(),
                page.lifecycle(),
                page.version(),
                page.minor(),
                page.changeNote(),
                page.tags(),
                page.aliases(),
                PartyDocument.of(page.author()),
                page.createdAt(),
                page.changedAt(),
                TrustDocument.of(page.stamp(), language),
                PlanDocument.of(page.plan()),
                page.verifiers().stream().map(PartyDocument::of).toList(),
                PartyDocument.of(page.responsible()),
                page.myLevel(),
                page.mayEdit(),
                page.mayVerify(),
                page.favourite(),
                page.restricted(),
                page.draftSavedAt(),
                page.words(),
                page.minutes(),
                page.openComments(),
                page.readers30(),
                page.copies30(),
                page.linkedFrom(),
                page.publishAt(),
                page.archiveAt(),
                page.archivedAt(),
                page.successorSlug(),
                etag(page));
    }

    /** The words' lock. Trust has its own and does not stand in the way of an edit. */
    static String etag(CardPage page) {
        return String.valueOf(page.editSeq());
    }
}
