package org.pramana.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.Order;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.card.CardLine;
import org.pramana.card.CardLines;
import org.pramana.collection.CollectionLine;
import org.pramana.collection.FolderLine;
import org.pramana.people.Party;
import org.pramana.people.PartyKey;
import org.pramana.search.CardSearch;
import org.pramana.search.Facet;
import org.pramana.search.Found;
import org.pramana.web.shell.Shell;

/**
 * Backs /library/index.xhtml: with words it searches, without it lists. Everything chosen stands in the address, so that a search can be sent to a
 * colleague, and there is no state to lose.
 */
@Named
@RequestScoped
public class LibraryPage {

    public static final int SIZE = 20;

    /** Results come up while somebody types into the search box. */
    private static final String TYPING = "typing";

    private static final int RECENT_DAYS = 90;
    private static final List<Integer> AGES = List.of(7, 30, 90, 365);
    private static final Set<TrustFilter> VERIFIED = EnumSet.of(TrustFilter.VERIFIED, TrustFilter.DUE_SOON);

    @Inject
    CardSearch search;

    @Inject
    CardCatalogue catalogue;

    @Inject
    LibraryShelves shelves;

    @Inject
    Shell shell;

    @Inject
    HttpServletRequest request;

    private LibraryAddress at;
    private Found found;
    private CardLines listed;

    public void open() {
        at = LibraryAddress.of(request.getParameterMap(), VerifiedOnly.wanted(request, Faces.getResponse()));
        if (at.searching()) {
            found = request.getParameter(TYPING) == null ? search.search(at.words(), at.filter(), at.first(), SIZE) : search.searchWhileTyping(at.words(), at.filter(), SIZE);
        } else {
            listed = catalogue.list(at.filter(), at.first(), SIZE);
        }
    }

    public LibraryAddress getAt() {
        return at;
    }

    /** Null where nothing was asked for. */
    public Found getFound() {
        return found;
    }

    public List<CardLine> getListed() {
        return listed == null ? List.of() : listed.lines();
    }

    public int getTotal() {
        return found == null ? listed.total() : found.total();
    }

    /** Of the author that is chosen; their login where nobody knows it. */
    public String getAuthorName() {
        return getAuthors().stream().filter(party -> party.key().key().equals(at.filter().author())).map(Party::name).findFirst().orElse(null);
    }

    /** Of the verifier that is chosen. */
    public String getVerifierName() {
        return getVerifiers().stream().filter(party -> party.key().equals(at.filter().verifier())).map(Party::name).findFirst().orElse(null);
    }

    /** As many as can be paged through. */
    public int getReachable() {
        return found == null ? listed.total() : Math.min(found.total(), CardSearch.HITS_MAX);
    }

    public CollectionLine getCollection() {
        return shell.getCollections().stream().filter(c -> c.key().equals(at.filter().collection())).findFirst().orElse(null);
    }

    public List<CollectionLine> getCollections() {
        return shell.getCollections().stream().filter(c -> c.level() != null).toList();
    }

    public List<FolderLine> getFolders() {
        return getCollection() == null ? List.of() : shelves.folders(getCollection().key());
    }

    public FolderLine getFolder() {
        return getFolders().stream().filter(f -> Objects.equals(f.id(), at.filter().folderId())).findFirst().orElse(null);
    }

    public List<String> getTags() {
        return shelves.tags();
    }

    /** Whom the cards are by; also whoever is chosen, with however few. */
    public List<Party> getAuthors() {
        String chosen = at.filter().author();
        return with(shelves.authors(), chosen == null ? null : PartyKey.person(chosen));
    }

    public List<Party> getVerifiers() {
        return with(shelves.verifiers(), at.filter().verifier());
    }

    private static List<Party> with(List<Party> shown, PartyKey chosen) {
        if (chosen == null || shown.stream().anyMatch(party -> party.key().equals(chosen))) {
            return shown;
        }
        return Stream.concat(Stream.of(new Party(chosen, chosen.key(), false)), shown.stream()).toList();
    }

    /** Objects: Faces takes an array of numbers for one thing. */
    public List<Integer> getAges() {
        return AGES;
    }

    public TrustFilter[] getTrusts() {
        return TrustFilter.values();
    }

    public Order[] getOrders() {
        return Order.values();
    }

    public boolean isVerifiedOnly() {
        return at.filter().trust().equals(VERIFIED);
    }

    /** Where the chip leads: on, or off again. */
    public String getVerifiedOnlyHref() {
        return at.with(at.filter().trusted(isVerifiedOnly() ? Set.of() : VERIFIED)).href() + (isVerifiedOnly() ? "verified=no" : "verified=yes");
    }

    public String getFavouritesHref() {
        return at.with(at.filter().favouritesOnly(!at.filter().favourites())).href();
    }

    public String getChangedHref() {
        return at.with(at.filter().changedWithin(at.filter().changedWithinDays() == null ? RECENT_DAYS : null)).href();
    }

    /** The same words and choices, in this folder. */
    public String folderHref(FolderLine folder) {
        return at.with(at.filter().folder(folder.id())).href();
    }

    public String getWithoutFolderHref() {
        return at.with(at.filter().folder(null)).href();
    }

    public String tagHref(String name) {
        return at.with(at.filter().tagged(name)).href();
    }

    public String getWithoutTagHref() {
        return at.with(at.filter().tagged(null)).href();
    }

    public String getWithoutVerifierHref() {
        return at.with(at.filter().verifiedBy(null)).href();
    }

    public String getWithoutAuthorHref() {
        return at.with(at.filter().by(null)).href();
    }

    public boolean chosen(TrustFilter trust) {
        return at.filter().trust().contains(trust);
    }

    /** How many hits are of that trust; null where nobody counted. */
    public Integer hits(TrustFilter trust) {
        return hits(Facet.Kind.TRUST, trust.name());
    }

    public Integer hitsIn(CollectionLine collection) {
        return found == null ? Integer.valueOf(collection.cards()) : hits(Facet.Kind.COLLECTION, collection.key());
    }

    private Integer hits(Facet.Kind kind, String value) {
        return found == null
                ? null
                : found.facets().stream().filter(f -> f.kind() == kind && f.value().equals(value)).mapToInt(Facet::hits).sum();
    }
}
