package org.pramana.question;

/** Which questions a list shows. */
public enum QuestionFilter {
    /** All that I may read. */
    ALL,
    /** Those that I asked or joined. */
    MINE,
    /** Those that wait with me. */
    WITH_ME,
    /** Those that wait for somebody, and that I am an expert for. */
    FREE,
    /** Those that wait beyond their time, or with nobody. */
    LATE,
    /** Plain answers that wait to become cards, and that I am an expert for. */
    TO_CAPTURE
}
