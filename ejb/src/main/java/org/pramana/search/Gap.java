package org.pramana.search;

import java.io.Serializable;
import java.time.Instant;

/**
 * What people looked for and did not find, whatever the form and order of its words.
 *
 * @param words as somebody typed it last
 * @param zero how often nothing was found
 * @param abandoned how often there was something that nobody opened
 */
public record Gap(String words, int people, int zero, int abandoned, Instant last) implements Serializable {}
