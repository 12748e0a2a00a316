package org.pramana.fact;

import java.io.Serializable;

/** @param state {@code NEW}: no such server, as far as this one knows */
public record CheckedLink(String hash, LinkState state, Integer status, String problem) implements Serializable {}
