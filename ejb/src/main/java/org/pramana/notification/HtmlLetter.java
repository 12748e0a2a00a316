package org.pramana.notification;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A digest as HTML for mail programs: one column, every colour inline for those that drop style sheets, and a style sheet for those that know the
 * dark. No picture, no script, nothing from elsewhere.
 */
final class HtmlLetter {

    private static final String FONT =
            "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Noto Sans Devanagari','Nirmala UI',sans-serif";

    /** The portal's colours of trust, as lines beside a card. */
    private static final Map<String, String> SEALS = Map.of("ok", "#0a6849", "due", "#b58a00", "need", "#c2410c", "none", "#918d83");

    private static final String DARK =
            """
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            @media (prefers-color-scheme:dark){
            .pr-page{background:#121116!important}.pr-sheet{background:#1a191f!important;border-color:#2f2d38!important}
            .pr-ink{color:#eeecf3!important}.pr-soft{color:#b9b5c4!important}.pr-link{color:#aeb0ff!important}
            .pr-go{background:#aeb0ff!important;color:#15132f!important}.pr-line{border-color:#2f2d38!important}
            .pr-ok{border-color:#63d6a6!important}.pr-due{border-color:#e6c45f!important}.pr-need{border-color:#ffa27a!important}
            .pr-none{border-color:#777383!important}}
            @media (max-width:480px){.pr-page{padding:0!important}.pr-sheet{border-width:0!important;border-radius:0!important;padding:24px 18px!important}}
            """;

    private HtmlLetter() {}

    /** @param lead what mail programs show beside the subject */
    static String of(
            Locale language, String subject, String lead, String hello, List<DigestWriter.Section> sections, String why, String choose, String choices) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html><html lang=\"")
                .append(language.toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><meta name=\"supported-color-schemes\" content=\"light dark\"><title>")
                .append(escaped(subject))
                .append("</title><style>\n")
                .append(DARK)
                .append("</style></head><body class=\"pr-page\" style=\"margin:0;padding:24px 12px;background:#f7f6f2\">");
        html.append("<div style=\"display:none;max-height:0;overflow:hidden\">").append(escaped(lead)).append("</div>");
        html.append("<div class=\"pr-sheet\" style=\"max-width:600px;margin:0 auto;padding:28px 32px;background:#ffffff;border:1px solid #e5e2da;border-radius:10px;")
                .append(FONT)
                .append(";font-size:15px;line-height:")
                .append(language.getLanguage().equals("hi") ? "1.65" : "1.5")
                .append("\">");
        html.append("<p class=\"pr-soft\" style=\"margin:0 0 20px;color:#67646f;font-size:13px;letter-spacing:.02em\"><b class=\"pr-ink\" style=\"color:#1c1b22\">Pramana</b></p>");
        html.append("<p class=\"pr-ink\" style=\"margin:0;color:#1c1b22;white-space:pre-line\">").append(escaped(hello)).append("</p>");
        sections.forEach(section -> section(html, section));
        html.append("<p class=\"pr-soft pr-line\" style=\"margin:32px 0 0;padding-top:16px;border-top:1px solid #e5e2da;color:#67646f;font-size:13px\">").append(escaped(why));
        if (choose != null) {
            html.append(" <a class=\"pr-link\" href=\"").append(escaped(choices)).append("\" style=\"color:#3b38b4\">").append(escaped(choose)).append("</a>.");
        }
        return html.append("</p></div></body></html>").toString();
    }

    /** A few sentences and an address, and cards that may help if there are any. */
    static String note(Locale language, String said, String address, String lead, List<MailNotes.Known> known) {
        return "<!DOCTYPE html><html lang=\"" + language.toLanguageTag() + "\"><head><meta charset=\"utf-8\"><meta name=\"color-scheme\" content=\"light dark\"></head>"
                + "<body style=\"margin:0;padding:24px;" + FONT + ";font-size:15px;line-height:1.6\"><p style=\"margin:0 0 16px;white-space:pre-line\">" + escaped(said)
                + "</p><p style=\"margin:0\"><a href=\"" + escaped(address) + "\">" + escaped(address) + "</a></p>" + known(lead, known) + "</body></html>";
    }

    private static String known(String lead, List<MailNotes.Known> known) {
        return known.stream()
                .map(card -> "<li style=\"margin:0 0 8px\"><a href=\"" + escaped(card.address()) + "\">" + escaped(card.title()) + "</a><br>" + escaped(card.sentence()) + "</li>")
                .collect(Collectors.joining("", known.isEmpty() ? "" : "<p style=\"margin:24px 0 8px\">" + escaped(lead) + "</p><ul style=\"margin:0;padding-inline-start:20px\">", known.isEmpty() ? "" : "</ul>"));
    }

    private static void section(StringBuilder html, DigestWriter.Section section) {
        html.append("<h2 class=\"pr-ink\" style=\"margin:28px 0 4px;color:#1c1b22;font-size:19px;line-height:1.3\">").append(escaped(section.heading())).append("</h2>");
        html.append("<p class=\"pr-soft\" style=\"margin:0 0 16px;color:#514e59;font-size:14px\">").append(escaped(section.lead())).append("</p>");
        section.entries().forEach(entry -> entry(html, entry));
        if (section.more() != null) {
            html.append("<p class=\"pr-soft\" style=\"margin:0 0 14px;color:#514e59\">").append(escaped(section.more())).append("</p>");
        }
        if (section.button() != null) {
            html.append("<p style=\"margin:18px 0 0\"><a class=\"pr-go\" href=\"")
                    .append(escaped(section.address()))
                    .append("\" style=\"display:inline-block;padding:10px 18px;border-radius:8px;background:#3b38b4;color:#ffffff;font-weight:600;text-decoration:none\">")
                    .append(escaped(section.button()))
                    .append("</a></p>");
        }
    }

    private static void entry(StringBuilder html, DigestWriter.Entry entry) {
        html.append("<div class=\"pr-")
                .append(entry.seal())
                .append("\" style=\"margin:0 0 18px;padding:1px 0 1px 14px;border-left:3px solid ")
                .append(SEALS.getOrDefault(entry.seal(), SEALS.get("none")))
                .append("\"><a class=\"pr-link\" href=\"")
                .append(escaped(entry.address()))
                .append("\" style=\"color:#3b38b4;font-size:16px;font-weight:600;text-decoration:none\">")
                .append(escaped(entry.title()))
                .append("</a><br><span class=\"pr-ink\" style=\"color:#1c1b22;font-size:14px\">")
                .append(escaped(entry.head()))
                .append("</span>");
        if (!entry.sentence().isEmpty()) {
            html.append("<br><span class=\"pr-soft\" style=\"color:#514e59;font-size:14px;white-space:pre-line;overflow-wrap:anywhere\">").append(escaped(entry.sentence())).append("</span>");
        }
        if (!entry.facts().isEmpty()) {
            html.append("<br><span class=\"pr-soft\" style=\"color:#67646f;font-size:13px\">").append(escaped(entry.facts())).append("</span>");
        }
        html.append("</div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
