package org.pramana.web.studio;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;
import org.pramana.verification.CardVerification;
import org.pramana.verification.PlanPreview;
import org.pramana.verification.VerificationOffer;
import org.pramana.verification.VerificationPlanning;
import org.pramana.words.InvalidInput;

/**
 * "Who keeps it true": verifiers in order, and how often they look (behaviour.md §3 rows 7 and 8, §4).
 *
 * <p>On a card that exists each change holds at once, apart from the words; before that it is remembered until the card is begun. A new plan that
 * would make the card need verification at once is asked about first.
 */
@Named
@ViewScoped
public class Keeping implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<String> CHOICES = List.of("7", "14", "30", "90", "180", "365", "FIXED", "EVERGREEN", "NONE");
    private static final String USUAL = "90";

    @Inject
    VerificationPlanning planning;

    @Inject
    CardVerification verification;

    @Inject
    Clock clock;

    private String slug;
    private String collection;
    private List<Party> verifiers = new ArrayList<>();
    private boolean changeable = true;
    private boolean mayVerify = true;
    private String responsible;
    private String choice = USUAL;
    private LocalDate date;
    private PlanPreview preview;
    private Party chosen;
    private boolean done;

    /** For a card that is not there yet. */
    void begin(String inCollection) {
        collection = inCollection;
    }

    /** For a card that is. */
    void open(String cardSlug, String inCollection) {
        slug = cardSlug;
        collection = inCollection;
        VerificationOffer offer = verification.offer(cardSlug);
        verifiers = new ArrayList<>(offer.verifiers());
        changeable = offer.mayChangePlan();
        mayVerify = offer.versionNo() == 0 || offer.mayVerify();
        responsible = offer.responsible();
        choice = choiceOf(offer.plan());
        date = offer.plan().fixedDate();
    }

    public List<Party> suggest(String words) {
        return planning.candidates(collection, words).stream().filter(party -> !named(party.key())).toList();
    }

    public void add() {
        if (chosen != null && !named(chosen.key())) {
            List<Party> wanted = new ArrayList<>(verifiers);
            wanted.add(chosen);
            appoint(wanted);
        }
        chosen = null;
    }

    public void remove(Party party) {
        appoint(verifiers.stream().filter(verifier -> !verifier.key().equals(party.key())).toList());
    }

    /** One place nearer to being asked first. */
    public void raise(Party party) {
        List<Party> wanted = new ArrayList<>(verifiers);
        int at = wanted.indexOf(party);
        if (at > 0) {
            wanted.add(at - 1, wanted.remove(at));
            appoint(wanted);
        }
    }

    private void appoint(List<Party> wanted) {
        if (slug != null) {
            planning.appoint(slug, wanted.stream().map(Party::key).toList());
        }
        verifiers = new ArrayList<>(wanted);
        done = slug != null;
    }

    /** Somebody chose another interval: what would it do? */
    public void weigh() {
        preview = null;
        done = false;
        if (slug == null || incomplete()) {
            return;
        }
        preview = planning.preview(slug, plan());
        if (!preview.expiredAtOnce()) {
            settle();
        }
    }

    /** They have read what it would do. */
    public void settle() {
        planning.plan(slug, plan(), preview != null && preview.expiredAtOnce());
        done = true;
    }

    private boolean incomplete() {
        return VerificationMode.FIXED.name().equals(choice) && date == null;
    }

    List<PartyKey> keys() {
        return verifiers.stream().map(Party::key).toList();
    }

    VerificationPlan plan() {
        if (incomplete()) {
            throw new InvalidInput("fixedDate", "verification.date-needed");
        }
        return switch (choice) {
            case "FIXED" -> VerificationPlan.on(date);
            case "EVERGREEN" -> VerificationPlan.evergreen();
            case "NONE" -> VerificationPlan.untracked();
            default -> VerificationPlan.every(Integer.parseInt(choice));
        };
    }

    /** With "publish and verify" on a card that is verified until a date. */
    LocalDate dateOfVerification() {
        return VerificationMode.FIXED.name().equals(choice) ? date : null;
    }

    private static String choiceOf(VerificationPlan plan) {
        return plan.mode() == VerificationMode.INTERVAL ? String.valueOf(plan.intervalDays()) : plan.mode().name();
    }

    private boolean named(PartyKey key) {
        return verifiers.stream().anyMatch(verifier -> verifier.key().equals(key));
    }

    /** The usual choices, and the card's own where it is another. */
    public List<String> getChoices() {
        if (CHOICES.contains(choice)) {
            return CHOICES;
        }
        List<String> own = new ArrayList<>(CHOICES);
        own.add(0, choice);
        return own;
    }

    /** Whether this choice is a number of days. */
    public boolean days(String offered) {
        return Character.isDigit(offered.charAt(0));
    }

    /** The last day that a verification of today would cover; null where none ends it. */
    public LocalDate getFirstCheck() {
        return incomplete() ? null : plan().dueAfter(LocalDate.now(clock));
    }

    public LocalDate getTomorrow() {
        return LocalDate.now(clock).plusDays(1);
    }

    public boolean isFixed() {
        return VerificationMode.FIXED.name().equals(choice);
    }

    public boolean isPending() {
        return slug == null;
    }

    public List<Party> getVerifiers() {
        return verifiers;
    }

    /** Whether "publish and verify" is worth offering; the domain decides. */
    public boolean isMayVerify() {
        return mayVerify;
    }

    public boolean isChangeable() {
        return changeable;
    }

    public String getResponsible() {
        return responsible;
    }

    public PlanPreview getPreview() {
        return preview;
    }

    public boolean isDone() {
        return done;
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice == null ? USUAL : choice;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public Party getChosen() {
        return chosen;
    }

    public void setChosen(Party chosen) {
        this.chosen = chosen;
    }
}
