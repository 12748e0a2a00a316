package org.pramana.fact;

/** What is known of where a link leads. */
public enum LinkState {
    /** Not looked at yet. */
    NEW,
    OK,
    /** There is nothing there: the server says so, or there is no such server. */
    BROKEN,
    /** No answer that tells: it asks for a login, is slow, or is in trouble itself. Said to nobody as broken. */
    UNSURE,
    /** It leads inside the network, or somewhere else where this server must not go (threat S23). */
    FORBIDDEN
}
