package org.pramana.web.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.pramana.store.Page;

/** A list that is searched and paged by its address: {@code ?q=words&first=50}. What makes no sense there is taken as the beginning. */
public abstract class ListPage<T> {

    public static final int SIZE = 25;

    private String words = "";
    private int first;
    private Page<T> page;

    /** Reads the rows; the only statement of a list. */
    public void open() {
        page = read(words, first, SIZE);
    }

    protected abstract Page<T> read(String words, int first, int size);

    /** Everything of the address but where the page begins, ready for the pager. */
    public String getHref() {
        return "?q=" + encoded(words) + "&";
    }

    protected static String encoded(String value) {
        return URLEncoder.encode(value == null ? "" : value, StandardCharsets.UTF_8);
    }

    public Page<T> getPage() {
        return page;
    }

    public int getSize() {
        return SIZE;
    }

    public int getFirst() {
        return first;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words == null ? "" : words.strip();
    }

    public String getStart() {
        return String.valueOf(first);
    }

    public void setStart(String start) {
        try {
            first = start == null ? 0 : Math.max(0, Integer.parseInt(start));
        } catch (NumberFormatException nonsense) {
            first = 0;
        }
    }
}
