package org.pramana.card;

/** What a body is written in when it is handed in. Kept is always sanitised HTML. */
public enum BodyFormat {
    HTML,
    MARKDOWN
}
