package org.pramana.question;

import java.io.Serializable;
import java.util.List;

/**
 * A question as its reader sees it, and what they may do with it.
 *
 * @param card slug and title of the card that it was asked from, or null
 * @param linked the card or question that it led to: {@code /card/slug}, or the number of the question; null for none
 * @param pendingCard slug of the card whose publication will answer it; null for none
 * @param helped what I said about the answer; null for nothing
 * @param mayAnswer it is with me, or nobody has it and I am an expert for it
 * @param mayJoin I have not asked it, and it is not over
 * @param mayCapture its plain words wait to become a card, and I may see to it
 */
public record QuestionDetail(
        QuestionLine line,
        String detail,
        String card,
        String cardTitle,
        String linkedCard,
        String linkedTitle,
        Long duplicateOf,
        String pendingCard,
        String assigneeLogin,
        String group,
        String capture,
        String captureReason,
        Boolean helped,
        boolean first,
        boolean mayAnswer,
        boolean mayJoin,
        boolean mayCapture,
        List<AnswerLine> answers)
        implements Serializable {}
