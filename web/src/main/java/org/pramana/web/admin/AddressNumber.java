package org.pramana.web.admin;

/** A number in an address: what is none is the number of nothing. */
final class AddressNumber {

    private AddressNumber() {}

    static int of(String given) {
        long number = longOf(given);
        return number > Integer.MAX_VALUE ? 0 : (int) number;
    }

    static long longOf(String given) {
        try {
            return given == null ? 0 : Math.max(0, Long.parseLong(given.strip()));
        } catch (NumberFormatException nonsense) {
            return 0;
        }
    }
}
