package org.pramana.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes out of a reply what its writer did not write: the mail it answers, in whatever way a mail program quotes it, and their signature. */
final class QuotedHistory {

    private static final Pattern QUOTED = Pattern.compile("^\\s{0,3}>.*");
    private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
    private static final Pattern RULE = Pattern.compile("^\\s*(_{10,}|-{3,}\\s*\\S.{2,40}\\S\\s*-{3,})\\s*$");
    /** "On 3 Mar 2026, Asha Rao wrote:", in the languages of mail programs that people here use; it may be broken into two lines. */
    private static final Pattern WROTE = Pattern.compile(
            "^.{0,250}(wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|escreveu|ने लिखा|लिखा|написал[аи]?)\\b.{0,80}:\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DATED = Pattern.compile("\\d{1,2}|@");
    private static final Pattern WROTE_BEGINS = Pattern.compile("^((On|Am|Le|El|Il|Op|Em|в)\\s.{8,}|.{8,}<\\s*$)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEAD = Pattern.compile("^\\*?(From|Von|De|Da|Van|प्रेषक)\\s*:\\*?\\s.+", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern HEAD_GOES_ON = Pattern.compile(
            "^\\*?(Sent|Date|To|Subject|Gesendet|Datum|An|Betreff|Envoyé|À|Objet|Enviado|Para|Asunto|Inviato|A|Oggetto|भेजा गया|प्रति|विषय)\\s*:\\*?.*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int HEAD_LINES = 4;
    /** One line alone is how people write "From: 1 March, To: 31 March". */
    private static final int HEAD_LEAST = 2;
    /** What a telephone says of itself below its owner's words. */
    private static final Pattern DEVICE = Pattern.compile(
            "\\s*^(Sent from my .{2,40}|Sent from .{2,30} for (Android|iOS|iPhone|Windows).{0,30}|Get Outlook for (iOS|Android).{0,60}|Von meinem .{2,40} gesendet|Gesendet von .{2,40}|Envoyé de mon .{2,40}|Enviado desde mi .{2,40}|मेरे .{2,40} से भेजा गया)\\s*$\\s*\\z",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.MULTILINE);

    private QuotedHistory() {}

    /** What is left may be empty: then nothing was written. */
    static String without(String mail) {
        List<String> lines = mail.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int announced = announced(lines, i);
            if (announced > 0 && quotedFrom(lines, i + announced)) {
                i += announced - 1; // the answer may stand below or between what is quoted
            } else if (announced > 0 || ends(lines, i)) {
                break;
            } else if (!QUOTED.matcher(line).matches()) {
                own.add(line.stripTrailing());
            }
        }
        return DEVICE.matcher(String.join("\n", own)).replaceFirst("").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** Over how many lines it says here who wrote what follows; 0 where it does not. */
    private static int announced(List<String> lines, int i) {
        String line = lines.get(i);
        if (wrote(line)) {
            return 1;
        }
        return WROTE_BEGINS.matcher(line).matches() && i + 1 < lines.size() && wrote(line + " " + lines.get(i + 1)) ? 2 : 0;
    }

    /** With a date or an address: people write "she wrote:" in their answers too. */
    private static boolean wrote(String line) {
        return WROTE.matcher(line).matches() && DATED.matcher(line).find();
    }

    private static boolean quotedFrom(List<String> lines, int i) {
        return lines.stream().skip(i).filter(line -> !line.isBlank()).findFirst().filter(line -> QUOTED.matcher(line).matches()).isPresent();
    }

    /** From this line on nothing is theirs. */
    private static boolean ends(List<String> lines, int i) {
        String line = lines.get(i);
        return SIGNATURE.matcher(line).matches()
                || RULE.matcher(line).matches()
                || HEAD.matcher(line).matches()
                        && lines.subList(i + 1, Math.min(lines.size(), i + 1 + HEAD_LINES)).stream().filter(next -> HEAD_GOES_ON.matcher(next).matches()).count() >= HEAD_LEAST;
    }
}
