package org.pramana.correction;

/**
 * @param wrongFrom the first wrong version
 * @param wrongTo the last
 * @param days how far back readers are told
 * @param material false: somebody looked, and nobody need hear of it
 */
public record NewCorrection(int wrongFrom, int wrongTo, String before, String after, int days, boolean material) {

    static final int LONGEST = 365;
}
