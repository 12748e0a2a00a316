package org.pramana.verification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.pramana.policy.CycleTerms;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;

/**
 * The facts of trust of a card: half of a row whose other half, the words, belongs to {@code card}. Each half has its own lock, so that somebody who
 * edits and somebody who verifies meet in a rule and not in a failed commit.
 */
@Entity
@Table(name = "card")
class CardTrust {

    @Id
    private Long id;

    @Column(insertable = false, updatable = false)
    private String slug;

    @Column(name = "collection_id", insertable = false, updatable = false)
    private long collectionId;

    @Enumerated(EnumType.STRING)
    @Column(insertable = false, updatable = false)
    private Lifecycle lifecycle;

    @Column(name = "version_no", insertable = false, updatable = false)
    private int versionNo;

    @Enumerated(EnumType.STRING)
    private VerificationMode mode;

    @Column(name = "interval_days")
    private Integer intervalDays;

    @Column(name = "fixed_date")
    private LocalDate fixedDate;

    @Column(name = "plan_own")
    private boolean planOwn;

    @Column(name = "verified_on")
    private LocalDate verifiedOn;

    @Column(name = "verified_at")
    private Instant verifiedAt;

    @Column(name = "verified_by")
    private Long verifiedBy;

    @Column(name = "verified_version")
    private Integer verifiedVersion;

    @Column(name = "verify_note")
    private String note;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "evergreen_until")
    private LocalDate evergreenUntil;

    @Column(name = "warn_days")
    private Integer warnDays;

    @Column(name = "cycle_no")
    private int cycleNo;

    @Column(name = "edited_by_verifier")
    private boolean editedByVerifier;

    @Column(name = "responsible_id")
    private Long responsibleId;

    @Version
    @Column(name = "trust_seq")
    private long trustSeq;

    protected CardTrust() {}

    /**
     * Somebody vouches: the only thing that ever restarts the clock (behaviour.md §3).
     *
     * @param terms what it is worth, under the rules that hold now
     */
    void verify(long person, String words, Instant now, LocalDate today, CycleTerms terms) {
        verifiedOn = today;
        verifiedAt = now;
        verifiedBy = person;
        verifiedVersion = versionNo;
        note = words;
        editedByVerifier = false;
        cycleNo++;
        reckon(terms);
    }

    /** Another interval, date or mode: what is covered is reckoned anew from the last verification, whatever comes out. */
    void replan(CycleTerms terms) {
        reckon(terms);
    }

    private void reckon(CycleTerms terms) {
        mode = terms.plan().mode();
        intervalDays = terms.plan().intervalDays();
        fixedDate = terms.plan().fixedDate();
        planOwn = terms.planOwn();
        warnDays = terms.warnDays();
        dueOn = verifiedOn == null ? null : terms.dueOn(verifiedOn, id, cycleNo);
        evergreenUntil = verifiedOn == null ? null : terms.evergreenUntil(verifiedOn);
    }

    /** One of its verifiers changed the words without vouching for them (§3 row 5): the stamp stays and says so. */
    void editedByItsVerifier() {
        editedByVerifier = verifiedOn != null;
    }

    void giveTo(Long person) {
        responsibleId = person;
    }

    VerificationPlan plan() {
        return new VerificationPlan(mode, intervalDays, fixedDate);
    }

    /** Somebody chose the plan for this card; else rules and collection did. */
    boolean planOwn() {
        return planOwn;
    }

    /** The last day that the last verification covers; null for none, or while there was none. */
    LocalDate lapsesOn() {
        return dueOn == null ? evergreenUntil : dueOn;
    }

    boolean tracked() {
        return mode != VerificationMode.NONE;
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

    Lifecycle lifecycle() {
        return lifecycle;
    }

    int versionNo() {
        return versionNo;
    }

    VerificationMode mode() {
        return mode;
    }

    LocalDate verifiedOn() {
        return verifiedOn;
    }

    Instant verifiedAt() {
        return verifiedAt;
    }

    Long verifiedBy() {
        return verifiedBy;
    }

    Integer verifiedVersion() {
        return verifiedVersion;
    }

    int cycleNo() {
        return cycleNo;
    }

    Long responsibleId() {
        return responsibleId;
    }

    LocalDate dueOn() {
        return dueOn;
    }

    LocalDate evergreenUntil() {
        return evergreenUntil;
    }
}
