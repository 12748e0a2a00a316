package org.pramana.exchange;

import org.pramana.words.InvalidInput;

/** The archive as a whole cannot be taken: no zip, or one that is made to fill a disk. */
public class ArchiveRefused extends InvalidInput {

    ArchiveRefused(String key, Object... arguments) {
        super("file", key, arguments);
    }
}
