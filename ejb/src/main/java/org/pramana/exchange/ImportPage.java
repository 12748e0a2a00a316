package org.pramana.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pramana.card.CardWords;

/**
 * A Markdown page taken apart.
 *
 * @param title from the front matter, the first heading or the file's name
 * @param folders names from the top, out of the path
 * @param aliases as the front matter says: what else people call it
 * @param verifiers as the front matter says, each {@code login}, {@code person:login} or {@code group:key}; empty: it says nothing
 * @param markdown without front matter and, where that became the title, without the first heading
 * @param notes keys of sentences about what was odd
 */
record ImportPage(String path, String title, List<String> folders, List<String> tags, List<String> aliases, List<String> verifiers, String markdown, List<String> notes) {

    private static final Pattern HEADING = Pattern.compile("\\A\\s*#{1,2}[ \\t]+(.+?)[ \\t]*#*[ \\t]*(?:\\R|\\z)");
    private static final Pattern UNDERLINED = Pattern.compile("\\A\\s*([^\\n#>*|-][^\\n]*)\\R(?:=+|-{3,})[ \\t]*(?:\\R|\\z)");

    static ImportPage of(String path, byte[] content) {
        List<String> notes = new ArrayList<>();
        FrontMatter page = FrontMatter.of(decoded(content, notes).replace("\r\n", "\n").replace('\r', '\n'));
        String body = page.body();
        String title = page.text("title").map(ImportPage::plain).orElse("");
        if (title.isEmpty()) {
            Matcher heading = HEADING.matcher(body);
            Matcher underlined = UNDERLINED.matcher(body);
            Matcher found = heading.find() ? heading : underlined.find() ? underlined : null;
            if (found != null) {
                title = plain(found.group(1));
                body = body.substring(found.end());
            }
        }
        String[] parts = path.split("/");
        if (title.isEmpty()) {
            title = fromName(parts);
            notes.add("exchange.row.title-from-name");
        }
        if (title.codePointCount(0, title.length()) > CardWords.TITLE_MAX) {
            title = title.substring(0, title.offsetByCodePoints(0, CardWords.TITLE_MAX - 1)) + "…";
            notes.add("exchange.row.title-cut");
        }
        List<String> folders = new ArrayList<>();
        for (int i = 0; i < parts.length - 1; i++) {
            folders.add(spoken(parts[i]));
        }
        List<String> verifiers = page.list("verifiers").isEmpty() ? page.list("verifier") : page.list("verifiers");
        return new ImportPage(path, title, folders, page.list("tags"), page.list("aliases"), verifiers, body.strip(), notes);
    }

    boolean isEmpty() {
        return markdown.isBlank();
    }

    /** UTF-8, and where the bytes are none, the alphabet of old Windows machines, in which every byte means something. */
    private static String decoded(byte[] content, List<String> notes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            notes.add("exchange.row.not-utf8");
            text = new String(content, Charset.forName("windows-1252"));
        }
        String readable = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]", "");
        if (readable.length() != text.length()) {
            notes.add("exchange.row.control-characters");
        }
        return readable;
    }

    /** A heading without its Markdown: {@code [Sales](index.md)} is "Sales". */
    private static String plain(String heading) {
        String text = heading
                .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("<[^>]{1,200}>", "")
                .replaceAll("(?<![\\p{L}\\p{N}])[*_`]+|[*_`]+(?![\\p{L}\\p{N}])", "")
                .replaceAll("\\{#[^}]*\\}", "");
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    }

    private static String fromName(String[] parts) {
        String name = parts[parts.length - 1].replaceFirst("\\.[^.]+$", "");
        boolean named = !name.equalsIgnoreCase("index") && !name.equalsIgnoreCase("readme");
        String spoken = spoken(named || parts.length < 2 ? name : parts[parts.length - 2]);
        return spoken.isEmpty() ? parts[parts.length - 1] : spoken;
    }

    /** {@code sales-enablement} is "Sales enablement". */
    private static String spoken(String name) {
        String words = Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("[-_\\s]+", " ").strip();
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
