package org.pramana.card;

import java.io.Serializable;

/** @param sha256 also its ETag: the bytes behind an address never change */
public record AttachmentContent(String name, String mediaType, String sha256, byte[] bytes) implements Serializable {}
