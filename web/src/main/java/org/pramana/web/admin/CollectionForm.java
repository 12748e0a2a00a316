package org.pramana.web.admin;

import java.util.List;
import org.pramana.collection.CollectionSettings;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.words.InvalidInput;

/** The settings of a collection as they are typed. */
public class CollectionForm {

    private String name;
    private String description;
    private VerificationMode mode = VerificationMode.INTERVAL;
    private Integer interval;
    private boolean approvalNeeded;
    private List<String> freePublishers = List.of();
    private Integer requestThreshold;
    private boolean ownerMayVerify;
    private boolean fourEyes;
    private boolean authorMinorEdits;
    private Integer minorEditWords;
    private boolean newVerifierUnverifies;
    private Integer warnDays;
    private Integer evergreenMaxAge;
    private boolean authorsAnnounce;
    private Integer searchWeight;

    void fill(CollectionSettings settings) {
        name = settings.name();
        description = settings.description();
        mode = settings.plan().mode();
        interval = settings.plan().intervalDays();
        approvalNeeded = settings.approvalNeeded();
        freePublishers = settings.freePublishers();
        requestThreshold = settings.requestThreshold();
        ownerMayVerify = settings.ownerMayVerify();
        fourEyes = settings.fourEyes();
        authorMinorEdits = settings.authorMinorEdits();
        minorEditWords = settings.minorEditWords();
        newVerifierUnverifies = settings.newVerifierUnverifies();
        warnDays = settings.warnDays();
        evergreenMaxAge = settings.evergreenMaxAge();
        authorsAnnounce = settings.authorsAnnounce();
        searchWeight = settings.searchWeight();
    }

    CollectionSettings settings() {
        return new CollectionSettings(
                name == null ? "" : name,
                description == null ? "" : description,
                plan(),
                approvalNeeded,
                freePublishers == null ? List.of() : freePublishers,
                given(requestThreshold),
                ownerMayVerify,
                fourEyes,
                authorMinorEdits,
                given(minorEditWords),
                newVerifierUnverifies,
                given(warnDays),
                given(evergreenMaxAge),
                authorsAnnounce,
                given(searchWeight));
    }

    private VerificationPlan plan() {
        return switch (mode) {
            case EVERGREEN -> VerificationPlan.evergreen();
            case NONE -> VerificationPlan.untracked();
            default -> {
                if (interval == null || interval < 1 || interval > VerificationPlan.LONGEST_INTERVAL) {
                    throw new InvalidInput("interval", "collection.out-of-range", 1, VerificationPlan.LONGEST_INTERVAL);
                }
                yield VerificationPlan.every(interval);
            }
        };
    }

    /** Nothing typed is out of every range, so that the boundary says which numbers it takes. */
    private static int given(Integer number) {
        return number == null ? -1 : number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public VerificationMode getMode() {
        return mode;
    }

    public void setMode(VerificationMode mode) {
        this.mode = mode;
    }

    public Integer getInterval() {
        return interval;
    }

    public void setInterval(Integer interval) {
        this.interval = interval;
    }

    public boolean isApprovalNeeded() {
        return approvalNeeded;
    }

    public void setApprovalNeeded(boolean approvalNeeded) {
        this.approvalNeeded = approvalNeeded;
    }

    public List<String> getFreePublishers() {
        return freePublishers;
    }

    public void setFreePublishers(List<String> freePublishers) {
        this.freePublishers = freePublishers;
    }

    public Integer getRequestThreshold() {
        return requestThreshold;
    }

    public void setRequestThreshold(Integer requestThreshold) {
        this.requestThreshold = requestThreshold;
    }

    public boolean isOwnerMayVerify() {
        return ownerMayVerify;
    }

    public void setOwnerMayVerify(boolean ownerMayVerify) {
        this.ownerMayVerify = ownerMayVerify;
    }

    public boolean isFourEyes() {
        return fourEyes;
    }

    public void setFourEyes(boolean fourEyes) {
        this.fourEyes = fourEyes;
    }

    public boolean isAuthorMinorEdits() {
        return authorMinorEdits;
    }

    public void setAuthorMinorEdits(boolean authorMinorEdits) {
        this.authorMinorEdits = authorMinorEdits;
    }

    public Integer getMinorEditWords() {
        return minorEditWords;
    }

    public void setMinorEditWords(Integer minorEditWords) {
        this.minorEditWords = minorEditWords;
    }

    public boolean isNewVerifierUnverifies() {
        return newVerifierUnverifies;
    }

    public void setNewVerifierUnverifies(boolean newVerifierUnverifies) {
        this.newVerifierUnverifies = newVerifierUnverifies;
    }

    public Integer getWarnDays() {
        return warnDays;
    }

    public void setWarnDays(Integer warnDays) {
        this.warnDays = warnDays;
    }

    public boolean isAuthorsAnnounce() {
        return authorsAnnounce;
    }

    public void setAuthorsAnnounce(boolean authorsAnnounce) {
        this.authorsAnnounce = authorsAnnounce;
    }

    public Integer getSearchWeight() {
        return searchWeight;
    }

    public void setSearchWeight(Integer searchWeight) {
        this.searchWeight = searchWeight;
    }

    public Integer getEvergreenMaxAge() {
        return evergreenMaxAge;
    }

    public void setEvergreenMaxAge(Integer evergreenMaxAge) {
        this.evergreenMaxAge = evergreenMaxAge;
    }
}
