package org.pramana.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.pramana.trust.ReasonKind;

/** Something that speaks against a card until somebody answers it by verifying. */
@Entity
@Table(name = "card_reason")
class CardReason {

    static final int LONGEST_TEXT = 1000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "card_id")
    private long cardId;

    @Enumerated(EnumType.STRING)
    private ReasonKind kind;

    private boolean hard;

    @Column(name = "by_id")
    private Long byId;

    private Instant at;

    private String text;

    @Column(name = "version_no")
    private int versionNo;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "closed_by")
    private Long closedBy;

    /** Written set-wise, by {@link OccasionWatch}. */
    @Column(name = "occasion_id", insertable = false, updatable = false)
    private Long occasionId;

    protected CardReason() {}

    CardReason(CardTrust card, ReasonKind kind, boolean hard, Long byId, Instant at, String text) {
        if (kind.derived()) {
            throw new IllegalArgumentException(kind + " is derived and never written down");
        }
        this.cardId = card.id();
        this.kind = kind;
        this.hard = hard;
        this.byId = byId;
        this.at = at;
        this.text = text;
        this.versionNo = card.versionNo();
    }

    /** From now on it alone makes the card need verification. */
    void harden() {
        hard = true;
    }

    /** The same reader has more to say: still one request, and no word is lost. */
    void add(String more) {
        if (text == null || !text.contains(more)) {
            String both = text == null ? more : text + "\n" + more;
            text = both.length() <= LONGEST_TEXT ? both : both.substring(0, LONGEST_TEXT);
        }
    }

    void close(Long person, Instant now) {
        closedAt = now;
        closedBy = person;
    }

    boolean isOpen() {
        return closedAt == null;
    }

    boolean requestOf(long person) {
        return kind == ReasonKind.REQUESTED && byId != null && byId == person;
    }

    /** What the card was made from has changed; no occasion says so. */
    boolean ofItsSource() {
        return kind == ReasonKind.SOURCE_CHANGED && occasionId == null;
    }

    long id() {
        return id;
    }

    ReasonKind kind() {
        return kind;
    }

    boolean hard() {
        return hard;
    }

    Long byId() {
        return byId;
    }

    Instant at() {
        return at;
    }

    String text() {
        return text;
    }
}
