package org.pramana.notification;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.pramana.card.CardLine;
import org.pramana.follow.ForYouCard;
import org.pramana.question.QuestionNote;
import org.pramana.trust.StampWords;
import org.pramana.verification.StageWords;
import org.pramana.words.Words;

/**
 * Writes a digest in its reader's language, as text and as HTML that says the same. Its links open pages; none of them does anything by being
 * followed, because mail scanners follow them all.
 */
final class DigestWriter {

    /** More lines than these are counted, not listed: the portal has them all. */
    static final int MOST_LISTED = 20;

    /** Of a question or its answer; the portal has the rest. */
    private static final int LONGEST_WORDS = 1_000;

    private final String baseUrl;

    DigestWriter(String baseUrl) {
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
    }

    /**
     * Some lines under one heading.
     *
     * @param more how many are not listed
     * @param button null for none
     */
    record Section(String heading, String lead, List<Entry> entries, String more, String button, String address) {}

    /**
     * One card.
     *
     * @param seal ok, due, need or none
     * @param head why it is here, in a few words
     * @param facts may be empty
     */
    record Entry(String title, String address, String seal, String head, String sentence, String facts) {}

    Letter write(Reader reader, List<? extends Line> lines, String messageId) {
        return write(reader, lines, messageId, null, List.of());
    }

    /**
     * @param replyTo where a reply answers the only question, null where it would not
     * @param forYou what is new for them, said last; alone it would be no reason for a mail
     */
    Letter write(Reader reader, List<? extends Line> lines, String messageId, String replyTo, List<ForYouCard> forYou) {
        Locale language = reader.language();
        List<Section> sections = new ArrayList<>();
        for (News.Part part : News.Part.values()) {
            List<? extends Line> ofPart = lines.stream().filter(line -> line.part() == part).toList();
            if (!ofPart.isEmpty()) {
                sections.add(section(part, ofPart, language));
            }
        }
        if (!forYou.isEmpty()) {
            sections.add(forYou(forYou, language));
        }
        boolean mayStop = lines.stream().anyMatch(line -> !line.alwaysTold());
        boolean mustCome = lines.stream().anyMatch(Line::alwaysTold);
        String subject = subject(lines, language);
        String hello = Words.say(language, "notification.hello", reader.name());
        if (replyTo != null) {
            hello += "\n\n" + Words.say(language, "notification.reply");
        }
        String why = Words.say(language, mayStop ? "notification.why" : "notification.why.always");
        if (mayStop && mustCome) {
            why += " " + Words.say(language, "notification.why.except");
        }
        String choices = mayStop ? Choices.address(baseUrl) : null;
        String choose = mayStop ? Words.say(language, "notification.choose") : null;
        String lead = sections.get(0).lead();
        return new Letter(
                0,
                messageId,
                reader.address(),
                subject,
                TextLetter.of(hello, sections, why, choose, choices),
                HtmlLetter.of(language, subject, lead, hello, sections, why, choose, choices),
                0,
                choices,
                replyTo);
    }

    private static String subject(List<? extends Line> lines, Locale language) {
        Line first = lines.stream().min(Comparator.comparing(Line::part)).orElseThrow();
        int many = (int) lines.stream().filter(line -> line.part() == first.part()).count();
        boolean now = many == 1 && first.part() == News.Part.VERIFY && first.urgent();
        return Words.say(language, now ? "notification.subject.now" : "notification.subject." + first.part(), many, first.title());
    }

    private Section section(News.Part part, List<? extends Line> lines, Locale language) {
        int more = Math.max(0, lines.size() - MOST_LISTED);
        String address =
                switch (part) {
                    case VERIFY -> "/tasks/";
                    case QUESTIONS, OFFERED, WAITING, CAPTURE -> "/questions/inbox.xhtml";
                    case STUCK -> "/admin/cards.xhtml?red=STUCK";
                    case APPROVALS -> "/home/creator.xhtml";
                    case ARCHIVE -> "/tasks/archive.xhtml";
                    case ANNOUNCED -> "/announcements/";
                    case FOLLOWED -> "/account/follows.xhtml";
                    case TALK, OWNERS, ANSWERS, GAPS -> null;
                };
        return new Section(
                Words.say(language, "notification.part." + part, lines.size()),
                Words.say(language, "notification.lead." + part, lines.size()),
                lines.stream().limit(MOST_LISTED).map(line -> entry(line, language)).toList(),
                more == 0 ? null : Words.say(language, "notification.more", more),
                address == null ? null : Words.say(language, "notification.open." + part),
                address == null ? null : baseUrl + address);
    }

    private Section forYou(List<ForYouCard> cards, Locale language) {
        return new Section(
                Words.say(language, "notification.for-you"),
                Words.say(language, "notification.for-you.lead"),
                cards.stream().map(card -> entry(card, language)).toList(),
                null,
                Words.say(language, "notification.for-you.open"),
                baseUrl + "/home/index.xhtml");
    }

    private Entry entry(ForYouCard card, Locale language) {
        CardLine line = card.fresh().card();
        String sentence = StampWords.sentence(line.stamp(), language);
        return new Entry(
                line.title(),
                baseUrl + "/card/" + line.slug(),
                line.stamp().seal(),
                Words.say(language, "notification.follow." + (card.fresh().isNew() ? "PUBLISHED" : "CHANGED")) + " · " + line.collectionName(),
                card.fresh().note() == null ? sentence : card.fresh().note() + "\n" + sentence,
                card.because(language));
    }

    private Entry entry(Line line, Locale language) {
        if (line instanceof News news) {
            return entry(news, language);
        }
        return line instanceof QuestionNews question ? entry(question, language) : entry((GapNews) line, language);
    }

    private Entry entry(GapNews line, Locale language) {
        return new Entry(
                line.title(),
                baseUrl + line.path(),
                line.stage().equals(GapNews.DUE) ? "due" : "none",
                Words.say(language, "notification.gap." + line.stage(), StampWords.day(line.dueOn(), line.today(), language)),
                "",
                Words.say(language, "notification.gap.people", line.people()));
    }

    private Entry entry(News line, Locale language) {
        String card = baseUrl + "/card/" + line.slug();
        String sentence = StampWords.sentence(line.stamp(), language);
        return switch (line.part()) {
            case VERIFY, OWNERS, STUCK -> new Entry(
                    line.title(), card, line.stamp().seal(), stage(line, language) + " · " + line.collection(), sentence, facts(line, language));
            case ARCHIVE -> new Entry(
                    line.title(),
                    card,
                    line.stamp().seal(),
                    Words.say(language, "notification.archive.on", StampWords.day(LocalDate.parse(line.detail()), line.stamp().day(), language)) + " · " + line.collection(),
                    sentence,
                    "");
            case ANNOUNCED -> new Entry(
                    line.title(),
                    card,
                    line.stamp().seal(),
                    (line.detail() == null
                                    ? Words.say(language, "notification.announced")
                                    : Words.say(language, "notification.announced.by", StampWords.day(LocalDate.parse(line.detail()), line.stamp().day(), language)))
                            + " · " + line.collection(),
                    sentence,
                    "");
            case FOLLOWED -> new Entry(
                    line.title(),
                    card,
                    line.stamp().seal(),
                    Words.say(language, "notification.follow." + line.stage()) + " · " + line.collection(),
                    line.detail() == null ? sentence : line.detail() + "\n" + sentence,
                    line.because().sentence(language));
            case QUESTIONS, OFFERED, WAITING, ANSWERS, CAPTURE, GAPS, APPROVALS, TALK -> new Entry(
                    line.title(),
                    card,
                    line.stamp().seal(),
                    Words.say(language, "notification.kind." + line.kind(), line.stamp().verifiedBy() == null ? "" : line.stamp().verifiedBy()),
                    line.detail() == null ? sentence : line.detail(),
                    "");
        };
    }

    private Entry entry(QuestionNews line, Locale language) {
        QuestionNote question = line.note();
        String who = QuestionNews.who(line.stage(), question);
        String said = line.asks() ? asked(question, language) : line.stage().equals("ANSWER") && question.answer() == null ? elsewhere(question, language) : question.answer();
        return new Entry(
                question.title(),
                baseUrl + "/questions/question.xhtml?id=" + question.id(),
                line.stage().equals("REMINDER") ? "due" : line.stage().equals("ANSWER") ? "ok" : "none",
                Words.say(language, QuestionNews.key(line.stage(), who), who) + " · " + question.collection(),
                said == null ? "" : said.length() <= LONGEST_WORDS ? said : said.substring(0, LONGEST_WORDS - 1) + "…",
                line.toAnswer()
                        ? Words.say(language, "notification.question.askers", question.askers())
                        : line.stage().equals(QuestionNews.FOLLOWED) ? Words.say(language, "notification.question.because") : "");
    }

    /** Whoever answers, perhaps by replying, knows what has been tried: why the last answer did not help, and why somebody else could give none. */
    private static String asked(QuestionNote question, Locale language) {
        List<String> said = new ArrayList<>();
        if (question.objection() != null && question.answer() != null) {
            said.add(Words.say(language, "notification.question.objection.answer", question.objection(), question.answer()));
        } else if (question.objection() != null) {
            said.add(Words.say(language, "notification.question.objection", question.objection()));
        }
        if (question.passedOn() != null) {
            said.add(Words.say(language, "notification.question.passed-on", question.passedOn().by(), question.passedOn().why()));
        }
        said.add(question.detail());
        return String.join("\n", said).strip();
    }

    /** It lies where this reader may not look any more: they know that there is one, and whom to ask. */
    private static String elsewhere(QuestionNote question, Locale language) {
        return Words.say(language, "notification.question.elsewhere", question.answeredBy() == null ? question.collection() : question.answeredBy());
    }

    private static String stage(News line, Locale language) {
        String lapses = line.stamp().lapsesOn() == null ? null : StampWords.day(line.stamp().lapsesOn(), line.stamp().day(), language);
        String kind = StageWords.kind(line.stage());
        boolean escalated = line.kind().equals(News.ESCALATION);
        if (lapses == null && (escalated || kind.equals("NAG"))) {
            return Words.say(language, "notification.stage.TASK", StageWords.days(line.stage()));
        }
        boolean late = escalated || kind.equals("NAG");
        long days = late ? ChronoUnit.DAYS.between(line.stamp().lapsesOn(), line.stamp().day()) : StageWords.days(line.stage());
        return Words.say(language, "notification.stage." + (late ? "NAG" : kind), days, lapses == null ? "" : lapses);
    }

    private static String facts(News line, Locale language) {
        String readers = Words.say(language, "notification.readers", line.readers());
        if (!line.changed() || line.part() != News.Part.VERIFY) {
            return readers;
        }
        return readers + " · "
                + (line.wordsChanged() == null
                        ? Words.say(language, "notification.changed")
                        : Words.say(language, "notification.changed.words", line.wordsChanged()));
    }
}
