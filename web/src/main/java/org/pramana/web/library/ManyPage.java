package org.pramana.web.library;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.pramana.batch.BulkRoom;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.Level;
import org.pramana.people.Party;
import org.pramana.verification.BulkChanges;
import org.pramana.verification.BulkKind;
import org.pramana.verification.BulkLine;
import org.pramana.verification.BulkPreview;
import org.pramana.verification.BulkRun;
import org.pramana.verification.ChosenCard;
import org.pramana.verification.VerificationPlanning;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;
import org.pramana.words.InvalidInput;

/**
 * Backs /library/many.xhtml: many cards at once (behaviour.md §11). Which cards are listed stands in the address; what was ticked is sent along with
 * each step, and what a preview showed is what is done.
 */
@Named
@ViewScoped
public class ManyPage implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of the cards that stay as they are, or want a look first. */
    static final int SHOWN = 100;

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

    @Inject
    Shell shell;

    private final ManyForm form = new ManyForm();
    private LibraryAddress at;
    private boolean mine;
    private boolean all;
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
        chosen = all && isAllPossible() ? shelf.all(at, mine) : sent();
        if (chosen.isEmpty()) {
            throw new InvalidInput("cards", "verification.bulk-none");
        }
        preview = changes.preview(List.copyOf(chosen), form.terms(0));
    }

    /** Exactly the cards of the preview, in the versions that were listed, and no more that expire than it said. */
    public void start() {
        onward.to("/library/many-run.xhtml?run=" + room.start(List.copyOf(chosen), form.terms(preview.expiring())));
    }

    /** What is ticked, as a file; or all that is listed, wherever the list ends. */
    public void export() throws IOException {
        Set<ChosenCard> ticked = sent();
        if (ticked.isEmpty() && !all) {
            throw new InvalidInput("cards", "verification.bulk-none");
        }
        Faces.sendFile(shelf.csv(at, all ? null : ticked).getBytes(StandardCharsets.UTF_8), "cards.csv", true);
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

    // what is offered

    public List<Party> suggest(String words) {
        Stream<Party> known = form.getKind() == BulkKind.ANNOUNCE
                ? shelf.anybody(words).stream()
                : shelf.collections(at, mine).stream().flatMap(collection -> planning.candidates(collection, words).stream());
        return known.filter(party -> !form.names(party)).distinct().toList();
    }

    /** Where I may write. */
    public List<CollectionLine> getTargets() {
        return shell.getCollections().stream().filter(one -> one.level() != null && one.level().includes(Level.AUTHOR)).toList();
    }

    /** There are more than are listed, and they can be changed together. */
    public boolean isAllPossible() {
        return !mine && form.getKind().most() > ManyShelf.SIZE && getTotal() > getLines().size();
    }

    public LibraryAddress getAt() {
        return at;
    }

    public boolean isMine() {
        return mine;
    }

    public ManyForm getForm() {
        return form;
    }

    /** Null until it was asked for. */
    public BulkPreview getPreview() {
        return preview;
    }

    public List<BulkLine> getRefused() {
        return preview.refused().stream().limit(SHOWN).toList();
    }

    public List<BulkLine> getCautions() {
        return preview.cautions().stream().limit(SHOWN).toList();
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
