package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.card.ListColumn;
import org.pramana.card.SavedFilter;
import org.pramana.card.SavedFilters;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.Level;
import org.pramana.people.Party;
import org.pramana.web.shell.Onward;
import org.pramana.web.shell.Shell;

/** Beside the cards of /library/many.xhtml: which are listed, under which names that is kept, and what is said of each. */
@Named
@RequestScoped
public class ManyFilters {

    private static final int[] AGES = {7, 30, 90, 365};

    @Inject
    SavedFilters filters;

    @Inject
    LibraryShelves shelves;

    @Inject
    ManyPage page;

    @Inject
    Shell shell;

    @Inject
    Onward onward;

    private List<SavedFilter> saved;
    private List<ListColumn> columns;
    private String name;
    private String sharedWith;

    public List<SavedFilter> getSaved() {
        if (saved == null) {
            saved = filters.list();
        }
        return saved;
    }

    public String href(SavedFilter one) {
        return LibraryAddress.of(one.filter()).href("/library/many.xhtml");
    }

    public void save() {
        filters.save(name, page.getAt().listed(), sharedWith);
        onward.say("library.many.filter.saved", name.strip());
        onward.to(page.getAt().href("/library/many.xhtml"));
    }

    public void drop(long id) {
        filters.drop(id);
        onward.to(page.getAt().href("/library/many.xhtml"));
    }

    /** Mine, or shared in a collection that I own. */
    public boolean droppable(SavedFilter one) {
        return one.mine() || shell.getCollections().stream().anyMatch(collection -> collection.key().equals(one.sharedWith()) && collection.level() == Level.OWNER);
    }

    public void show() {
        filters.show(columns);
        onward.to(page.getAt().href("/library/many.xhtml"));
    }

    public boolean shows(String column) {
        return getColumns().stream().anyMatch(shown -> shown.name().equals(column));
    }

    public List<ListColumn> getColumns() {
        if (columns == null) {
            columns = filters.columns();
        }
        return columns;
    }

    public void setColumns(List<ListColumn> columns) {
        this.columns = columns;
    }

    public ListColumn[] getAllColumns() {
        return ListColumn.values();
    }

    /** Where I may read. */
    public List<CollectionLine> getCollections() {
        return shell.getCollections().stream().filter(one -> one.level() != null).toList();
    }

    public List<Party> getVerifiers() {
        return shelves.verifiers();
    }

    public TrustFilter[] getTrusts() {
        return TrustFilter.values();
    }

    public boolean chosen(TrustFilter trust) {
        return page.getAt().filter().trust().contains(trust);
    }

    public List<Integer> getAges() {
        return Arrays.stream(AGES).boxed().toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getSharedWith() {
        return sharedWith;
    }

    public void setSharedWith(String sharedWith) {
        this.sharedWith = sharedWith;
    }
}
