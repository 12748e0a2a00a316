package org.pramana.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.pramana.trust.Lifecycle;

/**
 * A card as words. The columns of trust in the same row belong to {@code verification} and are not mapped here, so that neither side can write
 * what is the other's; each has its own lock.
 */
@Entity
@Table(name = "card")
class Card {

    enum Sharing {
        /** Everybody who may read the collection. */
        COLLECTION,
        /** Of those, the ones who are named. */
        RESTRICTED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "edit_seq")
    private long editSeq;

    private String slug;

    @Column(name = "collection_id")
    private long collectionId;

    @Column(name = "folder_id")
    private Long folderId;

    @Enumerated(EnumType.STRING)
    private Sharing sharing;

    @Enumerated(EnumType.STRING)
    private Lifecycle lifecycle;

    private String title;

    @Column(name = "version_no")
    private int version;

    @Column(name = "created_by")
    private long createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Column(name = "archived_by")
    private Long archivedBy;

    @Column(name = "successor_id")
    private Long successorId;

    @Column(name = "archive_at")
    private Instant archiveAt;

    @Column(name = "archive_for")
    private Long archiveFor;

    protected Card() {} // for the persistence provider

    /** A draft: nobody but its author and the collection's owners know of it. */
    Card(String slug, long collectionId, Long folderId, String title, long author, Instant now) {
        this.slug = Objects.requireNonNull(slug, "slug");
        this.collectionId = collectionId;
        this.folderId = folderId;
        this.title = Objects.requireNonNull(title, "title");
        this.createdBy = author;
        this.createdAt = now;
        this.changedAt = now;
        this.sharing = Sharing.COLLECTION;
        this.lifecycle = Lifecycle.DRAFT;
    }

    /** Readers see new words from now on. @return the number of the version */
    int publish(String newTitle, Instant now) {
        refuseIfArchived();
        title = newTitle;
        version++;
        lifecycle = Lifecycle.PUBLISHED;
        publishedAt = publishedAt == null ? now : publishedAt;
        changedAt = now;
        return version;
    }

    /** Until the first publication a draft's title may still decide the address. */
    void rename(String newTitle, String newSlug) {
        if (version == 0) {
            title = newTitle;
            slug = newSlug;
        }
    }

    void waitForApproval() {
        if (version == 0) {
            lifecycle = Lifecycle.PENDING_APPROVAL;
        }
    }

    void backToDraft() {
        if (version == 0) {
            lifecycle = Lifecycle.DRAFT;
        }
    }

    void archive(Long by, Long successor, Instant now) {
        refuseIfNotPublished();
        lifecycle = Lifecycle.ARCHIVED;
        archivedAt = now;
        archivedBy = by;
        callOff();
        successorId = successor;
    }

    void restore(Instant now) {
        if (lifecycle != Lifecycle.ARCHIVED) {
            throw new CardConflict("card.not-archived");
        }
        lifecycle = Lifecycle.PUBLISHED;
        archivedAt = null;
        archivedBy = null;
        successorId = null;
        changedAt = now;
    }

    /** What is left is the row that other rows point at. */
    void purge() {
        lifecycle = Lifecycle.PURGED;
        title = "";
        successorId = null;
    }

    void moveTo(long collection, Long folder) {
        refuseIfArchived();
        collectionId = collection;
        folderId = folder;
    }

    void share(Sharing with) {
        sharing = with;
    }

    /** @param successor shown when the moment has come, may be null */
    void archiveLater(long owner, Long successor, Instant moment) {
        refuseIfNotPublished();
        archiveAt = moment;
        archiveFor = owner;
        successorId = successor;
    }

    void callOff() {
        archiveAt = null;
        archiveFor = null;
        if (lifecycle != Lifecycle.ARCHIVED) {
            successorId = null;
        }
    }

    boolean archiveDue(Instant now) {
        return archiveAt != null && !archiveAt.isAfter(now);
    }

    Long archiveFor() {
        return archiveFor;
    }

    Long successorId() {
        return successorId;
    }

    void refuseIfNotPublished() {
        refuseIfArchived();
        if (lifecycle != Lifecycle.PUBLISHED) {
            throw new CardConflict("card.not-published");
        }
    }

    void refuseIfArchived() {
        if (lifecycle == Lifecycle.ARCHIVED || lifecycle == Lifecycle.PURGED) {
            throw new CardConflict("card.archived");
        }
    }

    boolean archivedBefore(Instant moment) {
        return lifecycle == Lifecycle.ARCHIVED && archivedAt.isBefore(moment);
    }

    long id() {
        return id;
    }

    String slug() {
        return slug;
    }

    long collectionId() {
        return collectionId;
    }

    Long folderId() {
        return folderId;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    String title() {
        return title;
    }

    int version() {
        return version;
    }

    long createdBy() {
        return createdBy;
    }
}
