package org.pramana.web.library;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pramana.card.CardFilter;
import org.pramana.card.CardFilter.Order;
import org.pramana.card.CardFilter.TrustFilter;
import org.pramana.people.PartyKey;

/**
 * What the address of the library asks for: {@code ?q=backups&collection=security&trust=VERIFIED}. What it does not understand it leaves out.
 *
 * @param words null where nothing is searched for
 * @param first of how many lines into the list
 * @param any every trust is wanted, whatever is remembered
 */
public record LibraryAddress(String words, CardFilter filter, int first, boolean any) implements Serializable {

    private static final int WORDS_MAX = 200;

    private static final Set<TrustFilter> VERIFIED = EnumSet.of(TrustFilter.VERIFIED, TrustFilter.DUE_SOON);

    static LibraryAddress of(Map<String, String[]> asked) {
        return of(asked, false);
    }

    /**
     * @param asked as a servlet request has its parameters
     * @param verifiedOnly what a search that says nothing about trust is narrowed to; {@code any=true} says that every trust is wanted
     */
    static LibraryAddress of(Map<String, String[]> asked, boolean verifiedOnly) {
        String words = text(asked, "q");
        String collection = text(asked, "collection");
        boolean moved = asked.containsKey("folderOf") && !Objects.equals(text(asked, "folderOf"), collection); // another collection was chosen: it has other folders
        CardFilter filter = CardFilter.any()
                .in(collection)
                .folder(moved ? null : number(asked, "folder"))
                .tagged(text(asked, "tag"))
                .by(text(asked, "author"))
                .verifiedBy(text(asked, "verifier") == null ? null : PartyKey.parse(text(asked, "verifier")))
                .trusted(trust(asked))
                .favouritesOnly("true".equals(text(asked, "favourites")))
                .changedWithin(days(asked))
                .sorted(constant(Order.class, text(asked, "order")));
        boolean any = "true".equals(text(asked, "any"));
        if (verifiedOnly && !any && words != null && filter.trust().isEmpty()) {
            filter = filter.trusted(VERIFIED);
        }
        Long first = number(asked, "first");
        return new LibraryAddress(
                words != null && words.length() > WORDS_MAX ? words.substring(0, WORDS_MAX) : words,
                filter,
                first == null ? 0 : (int) Math.max(0, Math.min(first, 100_000)),
                any);
    }

    /** A filter that somebody keeps, from the start of its list. */
    static LibraryAddress of(CardFilter kept) {
        return new LibraryAddress(kept.words(), kept, 0, true);
    }

    /** Of a list, which knows no best hits: words are one more condition. */
    CardFilter listed() {
        return filter.saying(words);
    }

    /** The same words, other cards, from the start. */
    LibraryAddress with(CardFilter other) {
        return new LibraryAddress(words, other, 0, any);
    }

    boolean searching() {
        return words != null;
    }

    /** Anything chosen beside the words. */
    public boolean narrowed() {
        return filter.collection() != null
                || filter.folderId() != null
                || filter.tag() != null
                || filter.author() != null
                || filter.verifier() != null
                || !filter.trust().isEmpty()
                || filter.favourites()
                || filter.changedWithinDays() != null;
    }

    /** The words alone, as a query, whatever is remembered. */
    public String again() {
        return words == null ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&any=true";
    }

    /** The same without the place in the list, open for one more parameter. */
    public String href() {
        return href("/library/index.xhtml");
    }

    /** The same cards on another page. */
    public String href(String page) {
        StringBuilder href = new StringBuilder(page).append('?');
        add(href, "q", words);
        add(href, "collection", filter.collection());
        add(href, "folder", filter.folderId());
        add(href, "tag", filter.tag());
        add(href, "author", filter.author());
        add(href, "verifier", filter.verifier());
        filter.trust().stream().sorted().forEach(trust -> add(href, "trust", trust));
        add(href, "any", any && filter.trust().isEmpty() ? "true" : null);
        add(href, "favourites", filter.favourites() ? "true" : null);
        add(href, "days", filter.changedWithinDays());
        add(href, "order", filter.order() == Order.NEWEST ? null : filter.order());
        return href.toString();
    }

    private static void add(StringBuilder href, String name, Object value) {
        if (value != null) {
            href.append(name).append('=').append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)).append('&');
        }
    }

    private static String text(Map<String, String[]> asked, String name) {
        String[] values = asked.get(name);
        return values == null || values.length == 0 || values[0].isBlank() ? null : values[0].strip();
    }

    private static Long number(Map<String, String[]> asked, String name) {
        String value = text(asked, name);
        return value != null && value.matches("\\d{1,15}") ? Long.valueOf(value) : null;
    }

    private static Integer days(Map<String, String[]> asked) {
        Long days = number(asked, "days");
        return days == null || days < 1 ? null : (int) Math.min(days, 3_650);
    }

    private static Set<TrustFilter> trust(Map<String, String[]> asked) {
        Set<TrustFilter> chosen = EnumSet.noneOf(TrustFilter.class);
        String[] values = asked.get("trust");
        if (values != null) {
            for (String value : values) {
                TrustFilter trust = constant(TrustFilter.class, value);
                if (trust != null) {
                    chosen.add(trust);
                }
            }
        }
        return chosen;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
