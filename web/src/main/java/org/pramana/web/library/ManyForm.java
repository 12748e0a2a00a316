package org.pramana.web.library;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pramana.announcement.AnnounceMany;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.verification.AppointMany;
import org.pramana.verification.ArchiveMany;
import org.pramana.verification.BulkKind;
import org.pramana.verification.BulkTerms;
import org.pramana.verification.MoveMany;
import org.pramana.verification.PlanMany;
import org.pramana.verification.RequestMany;
import org.pramana.verification.TagMany;
import org.pramana.verification.VerifyMany;
import org.pramana.web.announcements.AnnounceForm;
import org.pramana.words.InvalidInput;

/** What is chosen and typed on /library/many.xhtml: the kind of change and its terms. */
public class ManyForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> CHOICES = List.of("7", "14", "30", "90", "180", "365", "FIXED", "EVERGREEN");

    private final AnnounceForm announcement = new AnnounceForm();
    private final List<Party> people = new ArrayList<>();
    private BulkKind kind = BulkKind.VERIFY;
    private boolean evenDoubted;
    private Party candidate;
    private String choice = "90";
    private LocalDate date;
    private String add = "";
    private String remove = "";
    private String collection;
    private String successor;
    private String text;

    /** @param expiring how many cards would need verification at once, as a preview said */
    BulkTerms terms(int expiring) {
        return switch (kind) {
            case VERIFY -> new VerifyMany(evenDoubted);
            case VERIFIERS -> new AppointMany(keys());
            case PLAN -> new PlanMany(plan(), expiring);
            case TAG -> new TagMany(List.of(add), List.of(remove));
            case MOVE -> new MoveMany(collection());
            case ARCHIVE -> new ArchiveMany(successor);
            case REQUEST -> new RequestMany(text);
            case ANNOUNCE -> new AnnounceMany(announcement.wanted(keys(), null));
        };
    }

    private VerificationPlan plan() {
        return switch (choice) {
            case "FIXED" -> VerificationPlan.on(date);
            case "EVERGREEN" -> new VerificationPlan(VerificationMode.EVERGREEN, null, null);
            default -> VerificationPlan.every(Integer.parseInt(choice));
        };
    }

    private String collection() {
        if (collection == null || collection.isBlank()) {
            throw new InvalidInput("collection", "verification.bulk-no-collection");
        }
        return collection;
    }

    boolean names(Party party) {
        return keys().contains(party.key());
    }

    private List<PartyKey> keys() {
        return people.stream().map(Party::key).toList();
    }

    public void join() {
        if (candidate != null && !names(candidate)) {
            people.add(candidate);
        }
        candidate = null;
    }

    public void leave(Party party) {
        people.removeIf(one -> one.key().equals(party.key()));
    }

    /** Verifiers of one kind of change, those who are told with another. */
    public boolean isAboutPeople() {
        return kind == BulkKind.VERIFIERS || kind == BulkKind.ANNOUNCE;
    }

    public List<Party> getPeople() {
        return people;
    }

    public AnnounceForm getAnnouncement() {
        return announcement;
    }

    public List<String> getChoices() {
        return CHOICES;
    }

    /** Whether the choice is a number of days. */
    public boolean days(String one) {
        return Character.isDigit(one.charAt(0));
    }

    public BulkKind[] getKinds() {
        return BulkKind.values();
    }

    public BulkKind getKind() {
        return kind;
    }

    /** People were named for one thing, not for another. */
    public void setKind(BulkKind kind) {
        BulkKind wanted = kind == null ? BulkKind.VERIFY : kind;
        if (wanted != this.kind) {
            people.clear();
        }
        this.kind = wanted;
    }

    public boolean isEvenDoubted() {
        return evenDoubted;
    }

    public void setEvenDoubted(boolean evenDoubted) {
        this.evenDoubted = evenDoubted;
    }

    public Party getCandidate() {
        return candidate;
    }

    public void setCandidate(Party candidate) {
        this.candidate = candidate;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = CHOICES.contains(choice) ? choice : "90";
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getAdd() {
        return add;
    }

    public void setAdd(String add) {
        this.add = add == null ? "" : add;
    }

    public String getRemove() {
        return remove;
    }

    public void setRemove(String remove) {
        this.remove = remove == null ? "" : remove;
    }

    public String getCollection() {
        return collection;
    }

    public void setCollection(String collection) {
        this.collection = collection;
    }

    public String getSuccessor() {
        return successor;
    }

    public void setSuccessor(String successor) {
        this.successor = successor;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
