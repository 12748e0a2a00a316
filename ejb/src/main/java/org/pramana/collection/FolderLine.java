package org.pramana.collection;

import java.io.Serializable;

/**
 * @param path names from the top, joined by " / "
 * @param depth 0 at the top
 * @param cards published ones in this folder itself that I may read
 */
public record FolderLine(long id, Long parentId, String name, String path, int depth, int cards) implements Serializable {}
