package org.pramana.card;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import org.pramana.people.PartyKey;
import org.pramana.trust.Lifecycle;

/**
 * Which cards a list, a count or a search is about; null or empty: whatever.
 *
 * @param words each of them occurs in title, tags or body
 * @param collection its key
 * @param author login of who wrote the published version
 * @param verifier who is on the list of verifiers, themselves
 * @param favourites mine only
 * @param changedWithinDays published anew within so many days
 */
public record CardFilter(
        String words,
        String collection,
        Long folderId,
        String tag,
        String author,
        PartyKey verifier,
        Set<TrustFilter> trust,
        Lifecycle lifecycle,
        boolean favourites,
        Integer changedWithinDays,
        Order order)
        implements Serializable {

    /** As the reader sees the seal. */
    public enum TrustFilter {
        VERIFIED,
        DUE_SOON,
        NEEDS_VERIFICATION,
        UNTRACKED
    }

    public enum Order {
        NEWEST,
        TITLE,
        /** What lapses first comes first. */
        DUE
    }

    public CardFilter {
        words = words == null || words.isBlank() ? null : words.strip();
        trust = trust == null || trust.isEmpty() ? Set.of() : Set.copyOf(trust);
        lifecycle = lifecycle == null ? Lifecycle.PUBLISHED : lifecycle;
        order = order == null ? Order.NEWEST : order;
    }

    /** Everything published. */
    public static CardFilter any() {
        return new CardFilter(null, null, null, null, null, null, null, null, false, null, null);
    }

    public CardFilter saying(String some) {
        return new CardFilter(some, collection, folderId, tag, author, verifier, trust, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter in(String key) {
        return new CardFilter(words, key, folderId, tag, author, verifier, trust, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter folder(Long id) {
        return new CardFilter(words, collection, id, tag, author, verifier, trust, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter tagged(String name) {
        return new CardFilter(words, collection, folderId, name, author, verifier, trust, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter by(String login) {
        return new CardFilter(words, collection, folderId, tag, login, verifier, trust, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter verifiedBy(PartyKey party) {
        return new CardFilter(words, collection, folderId, tag, author, party, trust, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter trusted(TrustFilter... states) {
        Set<TrustFilter> chosen = states.length == 0 ? Set.of() : EnumSet.of(states[0], states);
        return new CardFilter(words, collection, folderId, tag, author, verifier, chosen, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter trusted(Set<TrustFilter> states) {
        return new CardFilter(words, collection, folderId, tag, author, verifier, states, lifecycle, favourites, changedWithinDays, order);
    }

    public CardFilter at(Lifecycle stage) {
        return new CardFilter(words, collection, folderId, tag, author, verifier, trust, stage, favourites, changedWithinDays, order);
    }

    public CardFilter favouritesOnly(boolean only) {
        return new CardFilter(words, collection, folderId, tag, author, verifier, trust, lifecycle, only, changedWithinDays, order);
    }

    public CardFilter changedWithin(Integer days) {
        return new CardFilter(words, collection, folderId, tag, author, verifier, trust, lifecycle, favourites, days, order);
    }

    public CardFilter sorted(Order by) {
        return new CardFilter(words, collection, folderId, tag, author, verifier, trust, lifecycle, favourites, changedWithinDays, by);
    }
}
