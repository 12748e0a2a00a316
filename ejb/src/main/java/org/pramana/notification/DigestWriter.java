package org.pramana.notification;

import java.util.List;
import java.util.Locale;
import org.pramana.trust.StampWords;
import org.pramana.words.Words;

/**
 * Writes a digest in its reader's language, as text and as HTML that says the same. Its links open pages; none of them does anything by being
 * followed, because mail scanners follow them all.
 */
final class DigestWriter {

    /** More lines than these are counted, not listed: the queue in the portal has them all. */
    static final int MOST_LISTED = 20;

    private final String baseUrl;

    DigestWriter(String baseUrl) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /** @param mailId 0: it has no row yet */
    Letter write(Reader reader, List<News> lines, String messageId) {
        List<News> verify = lines.stream().filter(line -> line.kind().equals("VERIFY")).toList();
        List<News> others = lines.stream().filter(line -> !line.kind().equals("VERIFY")).toList();
        Locale language = reader.language();
        String subject = verify.isEmpty()
                ? Words.say(language, "notification.subject.news", others.size(), others.get(0).title())
                : Words.say(language, "notification.subject.verify", verify.size(), verify.get(0).title());
        StringBuilder text = new StringBuilder();
        StringBuilder html = new StringBuilder();
        String hello = Words.say(language, "notification.hello", reader.name());
        text.append(hello).append("\n");
        html.append("<p style=\"margin:0 0 16px\">").append(escaped(hello)).append("</p>");
        if (!verify.isEmpty()) {
            section(text, html, Words.say(language, "notification.verify", verify.size()));
            verify.stream().limit(MOST_LISTED).forEach(line -> toVerify(text, html, line, language));
            String queue = Words.say(language, "notification.queue", Math.max(0, verify.size() - MOST_LISTED));
            text.append("\n").append(queue).append("\n").append(baseUrl).append("/tasks/\n");
            html.append("<p style=\"margin:20px 0\"><a href=\"")
                    .append(baseUrl)
                    .append("/tasks/\" style=\"background:#1d5c4a;color:#ffffff;text-decoration:none;padding:10px 18px;border-radius:6px;display:inline-block\">")
                    .append(escaped(queue))
                    .append("</a></p>");
        }
        if (!others.isEmpty()) {
            section(text, html, Words.say(language, "notification.news"));
            others.stream().limit(MOST_LISTED).forEach(line -> news(text, html, line, language));
        }
        String why = Words.say(language, "notification.why");
        text.append("\n-- \n").append(why).append("\n");
        html.append("<p style=\"margin:28px 0 0;padding-top:12px;border-top:1px solid #dddddd;color:#666666;font-size:13px\">").append(escaped(why)).append("</p>");
        return new Letter(0, messageId, reader.address(), subject, text.toString(), page(language, subject, html), 0);
    }

    private void toVerify(StringBuilder text, StringBuilder html, News line, Locale language) {
        String about = Words.say(
                language, "notification.about", line.collection(), Words.say(language, "notification.readers", line.readers()));
        if (line.changed()) {
            about += " · " + Words.say(language, "notification.changed");
        }
        String stage = Words.say(language, "notification.stage." + line.stage(), lapses(line, language));
        String sentence = StampWords.sentence(line.stamp(), language);
        entry(text, html, line, stage + " · " + about, sentence);
    }

    private static String lapses(News line, Locale language) {
        return line.stamp().lapsesOn() == null ? "" : StampWords.day(line.stamp().lapsesOn(), line.stamp().day(), language);
    }

    private void news(StringBuilder text, StringBuilder html, News line, Locale language) {
        String said = Words.say(language, "notification.kind." + line.kind(), line.stamp().verifiedBy() == null ? "" : line.stamp().verifiedBy());
        entry(text, html, line, said, line.detail() == null ? StampWords.sentence(line.stamp(), language) : line.detail());
    }

    private void entry(StringBuilder text, StringBuilder html, News line, String above, String below) {
        String link = baseUrl + "/card/" + line.slug();
        text.append("\n* ").append(line.title()).append("\n  ").append(above).append("\n  ").append(below).append("\n  ").append(link).append("\n");
        html.append("<div style=\"margin:0 0 18px\"><a href=\"")
                .append(link)
                .append("\" style=\"color:#1d5c4a;font-weight:600;font-size:16px\">")
                .append(escaped(line.title()))
                .append("</a><br><span style=\"color:#666666;font-size:13px\">")
                .append(escaped(above))
                .append("</span><br>")
                .append(escaped(below))
                .append("</div>");
    }

    private static void section(StringBuilder text, StringBuilder html, String heading) {
        text.append("\n").append(heading).append("\n");
        html.append("<h2 style=\"font-size:18px;margin:24px 0 12px\">").append(escaped(heading)).append("</h2>");
    }

    private static String page(Locale language, String subject, StringBuilder body) {
        return "<!DOCTYPE html><html lang=\"" + language.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><title>" + escaped(subject)
                + "</title></head><body style=\"margin:0;padding:24px;background:#f6f5f1\">"
                + "<div style=\"max-width:600px;margin:0 auto;padding:28px;background:#ffffff;border-radius:8px;"
                + "font:15px/1.5 -apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Devanagari',sans-serif;color:#1c1c1c\">"
                + body + "</div></body></html>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
