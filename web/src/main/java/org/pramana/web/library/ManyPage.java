package org.pramana.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.omnifaces.util.Faces;
import org.pramana.batch.BulkRoom;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.verification.BulkChanges;
import org.pramana.verification.BulkKind;
import org.pramana.verification.BulkPreview;
import org.pramana.verification.BulkRun;
import org.pramana.verification.ChosenCard;
import org.pramana.verification.VerificationPlanning;
import org.pramana.web.shell.Onward;
import org.pramana.words.InvalidInput;

/**
 * Backs /library/many.xhtml: many cards at once (behaviour.md §11). Which cards are listed stands in the address; what was ticked is sent along with
 * each step, and what a preview showed is what is done.
 */
@Named
@ViewScoped
public class ManyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ManyShelf shelf;

    @Inject
    BulkChanges changes;

    @Inject
    BulkRoom room;

    @Inject
    VerificationPlanning planning;

    @Inject
    Onward onward;

    private LibraryAddress at;
    private boolean mine;
    private BulkKind kind = BulkKind.VERIFY;
    private boolean evenDoubted;
    private boolean all;
    private List<Party> verifiers = new ArrayList<>();
    private Party candidate;
    private Set<ChosenCard> chosen = Set.of();
    private List<BulkRun> last = List.of();
    private BulkPreview preview;

    public void open() {
        at = LibraryAddress.of(Faces.getRequest().getParameterMap());
        mine = "true".equals(Faces.getRequestParameter("mine"));
        last = changes.mine(); // first, so that whoever may not is told so before anything is shown
    }

    // what is listed

    public List<ManyShelf.Line> getLines() {
        return shelf.lines(at, mine);
    }

    public int getTotal() {
        return shelf.total(at, mine);
    }

    public boolean ticked(ManyShelf.Line line) {
        return chosen.contains(line.card());
    }

    public List<BulkRun> getLast() {
        return last;
    }

    // the steps

    public void look() {
        chosen = all && kind == BulkKind.VERIFIERS ? shelf.all(at, mine) : sent();
        if (chosen.isEmpty()) {
            throw new InvalidInput("cards", "verification.bulk-none");
        }
        preview = kind == BulkKind.VERIFY ? changes.previewVerification(List.copyOf(chosen), evenDoubted) : changes.previewVerifiers(slugs(), keys());
    }

    /** Exactly the cards of the preview, in the versions that were listed. */
    public void start() {
        long run = kind == BulkKind.VERIFY ? room.verify(List.copyOf(chosen), evenDoubted) : room.appoint(slugs(), keys());
        onward.to("/library/many-run.xhtml?run=" + run);
    }

    public void back() {
        preview = null;
    }

    /** {@code slug:version} of every box that is ticked. */
    private static Set<ChosenCard> sent() {
        String[] values = Faces.getRequestParameterValues("card");
        Set<ChosenCard> cards = new LinkedHashSet<>();
        Arrays.stream(values == null ? new String[0] : values).filter(value -> value.matches("[a-z0-9-]{1,100}:\\d{1,9}")).forEach(value -> {
            int end = value.indexOf(':');
            cards.add(new ChosenCard(value.substring(0, end), Integer.parseInt(value.substring(end + 1))));
        });
        return cards;
    }

    private List<String> slugs() {
        return chosen.stream().map(ChosenCard::slug).toList();
    }

    // verifiers

    public List<Party> suggest(String words) {
        return shelf.collections(at, mine).stream()
                .flatMap(collection -> planning.candidates(collection, words).stream())
                .filter(party -> !keys().contains(party.key()))
                .distinct()
                .toList();
    }

    public void add() {
        if (candidate != null && !keys().contains(candidate.key())) {
            verifiers.add(candidate);
        }
        candidate = null;
    }

    public void remove(Party party) {
        verifiers.removeIf(one -> one.key().equals(party.key()));
    }

    private List<PartyKey> keys() {
        return verifiers.stream().map(Party::key).toList();
    }

    public List<Party> getVerifiers() {
        return verifiers;
    }

    public Party getCandidate() {
        return candidate;
    }

    public void setCandidate(Party candidate) {
        this.candidate = candidate;
    }

    public LibraryAddress getAt() {
        return at;
    }

    public boolean isMine() {
        return mine;
    }

    /** Null until it was asked for. */
    public BulkPreview getPreview() {
        return preview;
    }

    public int getChosenNumber() {
        return chosen.size();
    }

    public BulkKind[] getKinds() {
        return BulkKind.values();
    }

    public BulkKind getKind() {
        return kind;
    }

    public void setKind(BulkKind kind) {
        this.kind = kind == null ? BulkKind.VERIFY : kind;
    }

    public boolean isEvenDoubted() {
        return evenDoubted;
    }

    public void setEvenDoubted(boolean evenDoubted) {
        this.evenDoubted = evenDoubted;
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
