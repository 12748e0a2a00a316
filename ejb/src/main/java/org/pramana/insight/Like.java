package org.pramana.insight;

/** What somebody typed, as a pattern of {@code like} that means just these characters. */
final class Like {

    private Like() {}

    static String containing(String words) {
        String plain = words == null ? "" : words.strip();
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
