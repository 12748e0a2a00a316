package org.pramana.search;

import java.util.List;

/** What somebody typed, for whoever looks for it in other texts than cards: what is to be found, how much of it, and marks around it. */
public final class SearchWords {

    private final Query query;
    private final Marks marks;

    private SearchWords(Query query) {
        this.query = query;
        this.marks = Marks.of(query);
    }

    public static SearchWords of(String typed) {
        return new SearchWords(Query.of(typed));
    }

    /** What each word begins with in any of its forms, and phrases, in small letters: to be looked for anywhere in a text. */
    public List<String> parts() {
        return query.terms().stream().map(Query.Term::stem).toList();
    }

    /** How many of the parts have to be there. */
    public int needed() {
        return query.needed();
    }

    /** The best passage of a text, escaped, with marks. */
    public String best(String text) {
        return Passage.best(text, marks);
    }
}
