package org.pramana.announcement;

/** How far somebody is who is asked (behaviour.md §15). */
public enum PersonState {
    NOT_OPENED,
    OPENED,
    ACKNOWLEDGED,
    EXEMPT
}
