package org.pramana.search;

import java.io.Serializable;

/**
 * What somebody looked for lately.
 *
 * @param words as they typed it last
 * @param allOf MariaDB's boolean mode: what has all of the words
 * @param missed nothing that they wanted was there
 */
public record Sought(String words, String allOf, boolean missed) implements Serializable {}
