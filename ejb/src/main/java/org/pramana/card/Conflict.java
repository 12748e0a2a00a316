package org.pramana.card;

import java.io.Serializable;

/**
 * Three texts and the two differences between them.
 *
 * @param base what my draft was begun from
 * @param theirs what readers see now
 * @param mine my draft; its version is 0
 * @param theyChanged from base to theirs
 * @param iChanged from base to mine
 */
public record Conflict(String slug, CardVersionText base, CardVersionText theirs, CardVersionText mine, VersionDiff theyChanged, VersionDiff iChanged)
        implements Serializable {}
