package org.pramana.fact;

import java.io.Serializable;

/** @param hash under which the outcome is kept */
public record LinkToCheck(String hash, String url) implements Serializable {}
