package org.pramana.verification;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.pramana.trust.VerificationMode;

/**
 * The table of behaviour.md §3 written down a second time, row by row and without a thought for design: one card, plain variables, one method a row.
 * The property test drives it and the product with the same events.
 */
final class NaiveTable {

    static final int THRESHOLD = 2;
    static final int EVERGREEN_DAYS = 730;

    VerificationMode mode = VerificationMode.INTERVAL;
    Integer interval = 90;
    LocalDate fixed;
    boolean archived;
    int version = 1;
    LocalDate verifiedOn;
    LocalDate dueOn;
    LocalDate evergreenUntil;
    int verifiedVersion;
    int cycle;
    boolean editedByVerifier;
    final Set<String> hard = new TreeSet<>();
    final Set<Long> requests = new HashSet<>();
    boolean requestsHard;

    void verify(LocalDate today, LocalDate date) { // rows 1, 6, 12
        verifiedOn = today;
        verifiedVersion = version;
        cycle++;
        editedByVerifier = false;
        hard.clear();
        requests.clear();
        requestsHard = false;
        if (mode == VerificationMode.FIXED) {
            fixed = date;
        }
        reckon();
    }

    void editedBySomebodyElse() { // rows 3, 13, 19
        version++;
        hard.add("EDITED");
    }

    void minorEdit() { // row 4
        version++;
    }

    void editedByVerifier() { // row 5
        version++;
        editedByVerifier = verifiedOn != null;
    }

    void editedAndVerified(LocalDate today, LocalDate date) { // row 6
        version++;
        verify(today, date);
    }

    void newVerifier(boolean unverifies) { // row 7
        if (unverifies && verifiedOn != null) {
            hard.add("NEW_VERIFIER");
        }
    }

    void plan(VerificationMode newMode, Integer days, LocalDate date) { // row 8
        mode = newMode;
        interval = days;
        fixed = date;
        reckon();
    }

    void request(long reader) { // row 9
        requests.add(reader);
        if (requests.size() >= THRESHOLD) {
            requestsHard = true;
        }
    }

    void flag() { // row 10
        hard.add("FLAGGED");
    }

    void archive() { // row 16
        archived = true;
    }

    void restore() { // row 17
        archived = false;
    }

    private void reckon() {
        dueOn = null;
        evergreenUntil = null;
        if (verifiedOn != null && mode == VerificationMode.INTERVAL) {
            dueOn = verifiedOn.plusDays(interval);
        }
        if (verifiedOn != null && mode == VerificationMode.FIXED) {
            dueOn = fixed;
        }
        if (verifiedOn != null && mode == VerificationMode.EVERGREEN) {
            evergreenUntil = verifiedOn.plusDays(EVERGREEN_DAYS);
        }
    }

    /** The state with its reasons, as one word. */
    String state(LocalDate today) {
        if (archived) {
            return "NOT_APPLICABLE";
        }
        if (mode == VerificationMode.NONE) {
            return "UNTRACKED";
        }
        Set<String> reasons = new TreeSet<>(hard);
        if (requestsHard) {
            reasons.add("REQUESTED");
        }
        if (verifiedOn == null) {
            reasons.add("NEVER");
        }
        if (dueOn != null && today.isAfter(dueOn)) {
            reasons.add("EXPIRED");
        }
        if (evergreenUntil != null && today.isAfter(evergreenUntil)) {
            reasons.add("EVERGREEN_AGE");
        }
        return reasons.isEmpty() ? "VERIFIED" : "NEEDS_VERIFICATION " + reasons;
    }
}
