package org.pramana.card;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One person's unpublished words for a card, beside what readers see. */
@Entity
@Table(name = "card_draft")
class Draft {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "edit_seq")
    private long editSeq;

    @Column(name = "card_id")
    private long cardId;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "base_version")
    private int baseVersion;

    private String title;

    @Column(name = "body_html")
    private String html;

    private String tags;

    private String aliases;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "change_note")
    private String changeNote;

    @Column(name = "minor_reason")
    private String minorReason;

    @Column(name = "publish_at")
    private Instant publishAt;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "rejected_at")
    private Instant rejectedAt;

    private String rejection;

    protected Draft() {} // for the persistence provider

    Draft(long cardId, long authorId, int baseVersion, CleanWords words, Instant now) {
        this.cardId = cardId;
        this.authorId = authorId;
        save(words, baseVersion, now);
    }

    /** Saving takes an open request back: nobody shall approve other words than they read. */
    final void save(CleanWords words, int base, Instant now) {
        title = words.title();
        html = words.html();
        tags = Tags.column(words.tags());
        aliases = Aliases.column(words.aliases());
        baseVersion = base;
        savedAt = now;
        askedAt = null;
    }

    void ask(Publication how, Instant now) {
        keep(how);
        askedAt = now;
        publishAt = null;
        rejectedAt = null;
        rejection = null;
    }

    /** An earlier no is forgotten by it, as by asking again. */
    void publishLater(Publication how, Instant moment) {
        keep(how);
        publishAt = moment;
        rejectedAt = null;
        rejection = null;
    }

    void callOff() {
        publishAt = null;
    }

    boolean publicationDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    private void keep(Publication how) {
        changeNote = how.changeNote();
        minorReason = how.minorReason();
    }

    void reject(String because, Instant now) {
        askedAt = null;
        publishAt = null;
        rejectedAt = now;
        rejection = because;
    }

    void refuseIfNotAsked() {
        if (askedAt == null) {
            throw new CardConflict("card.request-closed");
        }
    }

    CleanWords words() {
        return CleanWords.kept(title, html, Tags.list(tags), Aliases.list(aliases));
    }

    Publication asAsked() {
        return new Publication(false, null, minorReason, changeNote);
    }

    long id() {
        return id;
    }

    long cardId() {
        return cardId;
    }

    long authorId() {
        return authorId;
    }

    int baseVersion() {
        return baseVersion;
    }

    long seq() {
        return editSeq;
    }

    Instant savedAt() {
        return savedAt;
    }

    Instant askedAt() {
        return askedAt;
    }

    String rejection() {
        return rejection;
    }

    Instant publishAt() {
        return publishAt;
    }
}
