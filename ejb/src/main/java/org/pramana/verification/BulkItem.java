package org.pramana.verification;

/** One of many cards. @param card its number @param onScreen the version that was chosen */
public record BulkItem(long card, int onScreen) {}
