package org.pramana.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pramana.question.QuestionNote;
import org.pramana.question.QuestionState;

/**
 * One waiting line about a question.
 *
 * @param stage YOURS, REMINDER or REOPENED to whoever is to answer; HIDDEN to whoever wrote a card as the answer that not all who asked may read; OFFERED to those of whom one may take it; WAITS to whoever owns the collection; ANSWER or EXPIRED to whoever asked; CAPTURE to whoever can make a card of it; FOLLOWED to
 *     whoever follows what it is about
 * @param follows whether they still do
 * @param note the question as it is now; null where its reader may not read it any more
 */
record QuestionNews(long id, String stage, boolean urgent, long questionId, boolean follows, QuestionNote note) implements Line {

    static final String FOLLOWED = "FOLLOWED";
    private static final String HIDDEN = "HIDDEN";
    private static final String WAITS = "WAITS";

    boolean toAnswer() {
        return stage.equals("YOURS") || stage.equals("REMINDER") || stage.equals("REOPENED");
    }

    @Override
    public News.Part part() {
        if (toAnswer() || stage.equals(HIDDEN)) {
            return News.Part.QUESTIONS;
        }
        return switch (stage) {
            case "OFFERED" -> News.Part.OFFERED;
            case WAITS -> News.Part.WAITING;
            case "CAPTURE" -> News.Part.CAPTURE;
            case FOLLOWED -> News.Part.FOLLOWED;
            default -> News.Part.ANSWERS;
        };
    }

    @Override
    public String title() {
        return note.title();
    }

    @Override
    public boolean alwaysTold() {
        return false;
    }

    @Override
    public String dropped() {
        if (note == null) {
            return "may no longer read the question";
        }
        if (toAnswer()) {
            return !note.state().waiting() ? "answered already" : note.withMe() ? null : "no longer with them";
        }
        if (stage.equals("OFFERED") || stage.equals(WAITS)) {
            return note.state().waiting() && note.free() ? null : "somebody has it";
        }
        if (stage.equals("CAPTURE")) {
            return note.toCapture() ? null : "a card by now, or dismissed";
        }
        if (stage.equals(FOLLOWED)) {
            return note.state().waiting() ? "open again" : follows ? null : "does not follow it any more";
        }
        if (stage.equals(HIDDEN) && !note.state().waiting()) {
            return "answered already";
        }
        if (!note.unseen()) {
            return "has seen it in the portal";
        }
        return stage.equals("ANSWER") && (note.state().waiting() || note.state() == QuestionState.WITHDRAWN) ? "open again" : null;
    }

    /** What is said is the question itself, and not an answer. */
    boolean asks() {
        return toAnswer() || part() == News.Part.OFFERED || part() == News.Part.WAITING;
    }

    /** @param who from {@link #who} */
    static String key(String stage, String who) {
        return "notification.question." + stage + (who == null ? ".nobody" : "");
    }

    /** Whom its line names: who answered, which may lie where the reader may not look (then null), or who asked. */
    static String who(String stage, QuestionNote question) {
        return stage.equals("ANSWER") || stage.equals(FOLLOWED) ? question.answeredBy() : question.askedBy();
    }

    /** Of several lines about one question the latest is said. */
    static List<QuestionNews> oncePerQuestion(List<QuestionNews> lines) {
        Map<Long, QuestionNews> latest = new LinkedHashMap<>();
        lines.forEach(line -> latest.merge(line.questionId(), line, (one, other) -> one.id() > other.id() ? one : other));
        return List.copyOf(latest.values());
    }
}
