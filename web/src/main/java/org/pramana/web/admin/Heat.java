package org.pramana.web.admin;

/** The cells of a heat map of weeks: five steps of heat, and a frame above what somebody can do in a week. */
final class Heat {

    private Heat() {}

    /** Classes of a cell. @param most the checks that are bearable */
    static String of(int checks, int most) {
        int step = checks > most ? 5 : checks == 0 ? 0 : 1 + Math.min(3, 4 * checks / (most + 1));
        return "h" + step + (checks > most ? " ov" : "");
    }
}
