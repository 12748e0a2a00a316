package org.pramana.card;

import java.io.Serializable;

/**
 * Somebody whom a comment may call.
 *
 * @param at what follows the {@code @}: a login, or the key of a group
 * @param group it is a group: all of its members who may read the card hear of it
 */
public record Mentionable(String at, String name, boolean group) implements Serializable {}
