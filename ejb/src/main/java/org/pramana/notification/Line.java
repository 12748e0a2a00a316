package org.pramana.notification;

/** One line of a digest, about a card, a question, or what nobody found. */
sealed interface Line permits News, QuestionNews, GapNews {

    /** Of the outbox. */
    long id();

    /** It need not wait for the digest. */
    boolean urgent();

    News.Part part();

    /** Of the card or the question; what was looked for. */
    String title();

    /** Nobody may switch it off who is told because somebody else does nothing (behaviour.md §6), or because a card is no longer found that was to be. */
    boolean alwaysTold();

    /** Why it must not be told any more; null if it may (behaviour.md §6). */
    String dropped();
}
