package org.pramana.search;

import java.util.List;

/**
 * What of a published card can be found.
 *
 * @param stamp stands for everything in here: another stamp, other content (worked out by the database, so that two can be compared without reading them)
 * @param readers {@code p7} for a person, {@code g3} for a group; null where everybody may read it who may read its collection
 * @param aliases what else people call what it is about
 * @param answered the questions that it answered
 * @param headings of its text, one a line
 * @param meaning the vectors of its text as a whole and of each of its sections, one after the other; empty where it says nothing to the model or there is none; null where nobody has
 *     worked them out yet
 */
record IndexedCard(
        long id,
        long stamp,
        int version,
        long collectionId,
        List<String> readers,
        String title,
        List<String> tags,
        List<String> aliases,
        List<String> answered,
        String headings,
        String body,
        byte[] meaning) {

    IndexedCard {
        readers = readers == null ? null : List.copyOf(readers);
        tags = List.copyOf(tags);
        aliases = List.copyOf(aliases);
        answered = List.copyOf(answered);
    }
}
