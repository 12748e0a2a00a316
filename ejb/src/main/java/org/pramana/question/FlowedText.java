package org.pramana.question;

import java.util.List;

/** A text whose paragraphs were broken into short lines for the way, each but the last with a space at its end (RFC 3676): whole again. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static boolean flows(String contentType) {
        return contentType != null && contentType.matches("(?is)text/plain\\b.*\\bformat\\s*=\\s*\"?flowed\\b.*");
    }

    /** Quoted lines stay as they are: they are somebody else's. */
    static String whole(String text) {
        List<String> lines = text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        StringBuilder whole = new StringBuilder();
        boolean goesOn = false;
        for (String line : lines) {
            boolean quoted = line.startsWith(">");
            boolean ends = quoted || line.equals(SIGNATURE);
            if (whole.length() > 0 && !(goesOn && !ends)) {
                whole.append('\n');
            }
            whole.append(!quoted && line.startsWith(" ") ? line.substring(1) : line);
            goesOn = !ends && line.endsWith(" ");
        }
        return whole.toString();
    }
}
