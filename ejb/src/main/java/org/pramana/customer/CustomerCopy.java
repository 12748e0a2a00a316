package org.pramana.customer;

import java.io.Serializable;

/**
 * @param html without what is internal
 * @param caution whether the card needs verification: the copy has to say so
 * @param token of the link, which is shown now and kept nowhere: its address is {@code /s/TOKEN}
 * @param open whether the link shows the stamp without signing in, as things stand
 */
public record CustomerCopy(String slug, String title, String html, boolean caution, String token, boolean open) implements Serializable {}
