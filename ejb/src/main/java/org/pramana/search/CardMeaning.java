package org.pramana.search;

/** @param vector what the words of a published card mean; only {@link LikeMeanings} knows how to read it */
public record CardMeaning(long card, byte[] vector) {}
