package org.pramana.correction;

/**
 * @param wrongFrom the first wrong version
 * @param wrongTo the last
 * @param days how far back readers are told
 * @param material false: somebody looked, and nobody need hear of it
 * @param linked the cards that link here may say the same: whoever vouches for them is to look
 */
public record NewCorrection(int wrongFrom, int wrongTo, String before, String after, int days, boolean material, boolean linked) {

    static final int LONGEST = 365;
}
