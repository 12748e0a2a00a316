package org.pramana.question;

import java.util.regex.Pattern;

/**
 * A mail as a question: its subject is the title, or its first line where it has none. What does not fit into the title is said in the words below it.
 *
 * @param plain the title alone says what is asked: it is whole, and more than "Pricing question" or "Urgent"
 * @param cut it was longer than a question may be, and has lost its end
 */
record AskedByMail(String title, String detail, boolean plain, boolean cut) {

    private static final int WORDS_OF_A_QUESTION = 4;

    private static final Pattern ANSWER_PREFIX = Pattern.compile("^\\s*((re|aw|sv|fwd?|wg|antw|tr)(\\[\\d+])?\\s*:\\s*)+", Pattern.CASE_INSENSITIVE);

    /** An empty title: nothing is asked. */
    static AskedByMail of(String subject, String text) {
        String said = ANSWER_PREFIX.matcher(subject).replaceFirst("").strip();
        String body = text.strip();
        String first = said.isEmpty() ? body.lines().findFirst().orElse("").strip() : said;
        String rest = said.isEmpty() ? body.substring(first.length()).strip() : body;
        boolean whole = first.length() <= QuestionAsking.TITLE_MAX;
        String detail = whole ? rest : (first + "\n\n" + rest).strip();
        return new AskedByMail(
                atMost(first, QuestionAsking.TITLE_MAX),
                atMost(detail, QuestionAsking.DETAIL_MAX),
                whole && first.split("\\s+").length >= WORDS_OF_A_QUESTION,
                detail.length() > QuestionAsking.DETAIL_MAX);
    }

    /** Never half of a character, which no database takes. */
    static String atMost(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
