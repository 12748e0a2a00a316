package org.pramana.question;

import java.io.Serializable;
import java.util.List;

/**
 * A question as its reader sees it, and what they may do with it.
 *
 * @param card slug and title of the card that it was asked from, or null
 * @param linkedCard slug of the card in which the answer was found; null where there is none, or none that I may read
 * @param duplicateOf number of the question that had asked the same; null where there is none, or none that I may read
 * @param elsewhere it was answered where I may not read: whom I can ask about it, a person, a group or the collection; null where I may read what it led to
 * @param waits why nobody has it, or has it for longer than meant; null where it waits for nothing but its answer
 * @param pendingCard slug of the card whose publication will answer it; null for none
 * @param helped what I said about the answer; null for nothing
 * @param mayAnswer it is with me, or nobody has it and I am an expert for it
 * @param mayJoin I have not asked it, and it is not over
 * @param mayCapture its plain words wait to become a card, and I may see to it
 * @param passedOn who declined it, for those who may answer it; the latest first
 */
public record QuestionDetail(
        QuestionLine line,
        String detail,
        String card,
        String cardTitle,
        String linkedCard,
        String linkedTitle,
        Long duplicateOf,
        String elsewhere,
        QuestionWaits waits,
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
        List<PassedOn> passedOn,
        List<AnswerLine> answers)
        implements Serializable {}
