package org.pramana.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.pramana.follow.FollowKind;
import org.pramana.follow.FollowReason;
import org.pramana.question.PassedOn;
import org.pramana.question.QuestionNote;
import org.pramana.question.QuestionState;
import org.pramana.trust.Lifecycle;
import org.pramana.trust.Stamp;
import org.pramana.trust.Trust;
import org.pramana.trust.TrustFacts;
import org.pramana.trust.VerificationMode;
import org.pramana.trust.VerificationPlan;

class DigestWriterTest {

    private static final LocalDate VERIFIED = LocalDate.parse("2026-03-12");
    private static final LocalDate DUE = LocalDate.parse("2026-06-10");
    private static final Reader ASHA = new Reader(1, "Asha Rao", "asha@northwind.example", Locale.ENGLISH);
    private static final Reader SANJAY = new Reader(2, "संजय गुप्ता", "sanjay@northwind.example", Locale.forLanguageTag("hi"));

    private final DigestWriter writer = new DigestWriter("https://cards.northwind.example/pramana/");

    @Test
    void aDigestSaysWhatIsAskedWhyAndWhere() {
        Letter letter = writer.write(ASHA, List.of(news("DUE", DUE.plusDays(1), 1)), "<1@pramana>");

        assertThat(letter.subject()).isEqualTo("One card waits for you: Refunds & credits");
        assertThat(letter.text())
                .contains("Hello Asha Rao,")
                .contains("One card to look at")
                .contains("Overdue since 10 Jun · Billing")
                .contains("40 readers in the last 30 days · 35 words changed since it was verified")
                .contains("Needs verification: check was due 10 Jun; last verified 12 Mar (version 3, you are reading 4)")
                .contains("https://cards.northwind.example/pramana/card/refunds")
                .contains("https://cards.northwind.example/pramana/tasks/")
                .contains("https://cards.northwind.example/pramana/account/mail.xhtml");
        assertThat(letter.html()).contains("Refunds &amp; credits").contains("lang=\"en\"");
        assertThat(letter.messageId()).isEqualTo("<1@pramana>");
    }

    @Test
    void aDigestInHindiIsHindiThroughout() {
        Letter letter = writer.write(SANJAY, List.of(news("NAG7", DUE.plusDays(7), 1)), "<2@pramana>");

        assertThat(letter.subject()).startsWith("एक कार्ड आपकी प्रतीक्षा में है");
        assertThat(letter.text()).contains("नमस्ते संजय गुप्ता,").contains("10 जून से लंबित, 7 दिन हो गए").doesNotContain("Overdue").doesNotContain("notification.");
        assertThat(letter.html()).contains("lang=\"hi\"");
    }

    /** By now: when it was answered, everybody who asked could read it. */
    @Test
    void anAnswerWhereItsReaderMayNotLookIsSaidToBeThereAndWhomToAsk() {
        assertThat(writer.write(ASHA, List.of(answered("Ravi Iyer")), "<3@pramana>").text())
                .contains("Answered by Ravi Iyer · Billing")
                .contains("There is an answer, in a place that is not open to you. Ask Ravi Iyer about it.");
        assertThat(writer.write(ASHA, List.of(answered(null)), "<4@pramana>").text())
                .contains("Answered · Billing")
                .contains("Ask Billing about it.")
                .doesNotContain("Answered by");
    }

    private static QuestionNews answered(String by) {
        return new QuestionNews(1, "ANSWER", true, 7, false, new QuestionNote(7, "Who signs?", "", "Billing", QuestionState.ANSWERED, "Asha Rao", 1, false, false, true, false, null, null, by, null, null));
    }

    /** They may answer by replying, and never look at the page. */
    @Test
    void whoeverAnswersReadsWhatDidNotHelpAndWhoKnewNoAnswerAndWhy() {
        QuestionNote open = new QuestionNote(
                7, "Which port?", "For a bank.", "Billing", QuestionState.REOPENED, "Asha Rao", 1, true, false, true, false, null, "443", "Ravi", "And for UDP?",
                new PassedOn("Meera", "I only know the price.", Instant.parse("2026-06-10T09:00:00Z")));

        assertThat(writer.write(ASHA, List.of(new QuestionNews(1, "REOPENED", true, 7, false, open)), "<6@pramana>").text())
                .contains("Asha Rao asked; the answer did not help", "It did not help: “And for UDP?” The answer was: “443”", "Meera passed it on: “I only know the price.”", "For a bank.");
    }

    @Test
    void whoSeesToAGapReadsWhatWasAskedByWhenAndWhereToWriteIt() {
        GapNews waits = new GapNews(1, "YOURS", false, 7, "notice period & fees", DUE, 3, false, true, "/studio/edit.xhtml?title=notice+period+%26+fees", VERIFIED);
        GapNews due = new GapNews(2, "DUE", false, 7, "notice period & fees", DUE, 3, false, true, waits.path(), DUE);

        Letter letter = writer.write(ASHA, GapNews.oncePerGap(List.of(waits, due)), "<5@pramana>");

        assertThat(letter.subject()).isEqualTo("Looked for and not found: notice period & fees");
        assertThat(letter.text())
                .contains("due 10 Jun, and still missing", "3 people missed it", "https://cards.northwind.example/pramana/studio/edit.xhtml?title=notice+period+%26+fees")
                .doesNotContain("with you until");
        assertThat(writer.write(SANJAY, List.of(waits), "<6@pramana>").text()).contains("10 जून तक आपके पास").doesNotContain("notification.");
    }

    @Test
    void aLineAboutAGapIsDroppedOnceItIsFoundOrAnothers() {
        assertThat(new GapNews(1, "DUE", false, 7, "fees", DUE, 3, true, true, "", DUE).dropped()).isEqualTo("found by now");
        assertThat(new GapNews(1, "DUE", false, 7, "fees", DUE, 3, false, false, "", DUE).dropped()).isEqualTo("somebody else sees to it");
    }

    @Test
    void moreThanTwentyAreCounted() {
        Letter letter = writer.write(ASHA, Collections.nCopies(25, news("DUE", DUE.plusDays(1), 1)), "<3@pramana>");

        assertThat(letter.subject()).startsWith("25 cards wait for you");
        assertThat(letter.text()).contains("And 5 more.");
        assertThat(letter.text().split("\\* Refunds", -1)).hasSize(21);
    }

    @Test
    void example28_noLinkOfADigestDoesAnything() {
        Letter letter = writer.write(ASHA, List.of(news("DUE", DUE.plusDays(1), 1)), "<4@pramana>");

        assertThat(letter.html().split("href=\"", -1)).hasSize(4); // the card, the queue, the choices
        assertThat(letter.html().split("href=\"[^\"]*\\?", -1)).hasSize(1);
        assertThat(letter.html()).doesNotContain("<form");
    }

    @Test
    void example18_aLineThatMayNoLongerBeReadIsDropped() {
        News hidden = new News(1, "VERIFY", "DUE", false, 9, "refunds", "Refunds", "Billing", stamp(DUE.plusDays(1)), 1, 1, false, true, null, 0, 0, false, null, null, null);

        assertThat(hidden.dropped()).isEqualTo("may no longer read the card");
    }

    @Test
    void aLineAboutACardThatWasVerifiedMeanwhileIsDropped() {
        assertThat(news("DUE", DUE.plusDays(1), 2).dropped()).isEqualTo("already verified by J. Tan");
    }

    @Test
    void aLineForSomebodyWhoIsNoLongerAskedIsDropped() {
        News handedOver = new News(1, "VERIFY", "DUE", false, 9, "refunds", "Refunds", "Billing", stamp(DUE.plusDays(1)), 1, 1, true, false, null, 0, 0, false, null, null, null);

        assertThat(handedOver.dropped()).isEqualTo("no longer responsible");
    }

    @Test
    void aLineAboutACardThatIsFineAgainIsDropped() {
        assertThat(news("DUE", VERIFIED.plusDays(2), 1).dropped()).isEqualTo("nothing to verify any more");
    }

    @Test
    void aWarningBeforeTheDateIsNotDropped() {
        assertThat(news("WARN14", DUE.minusDays(14), 1).dropped()).isNull();
    }

    @Test
    void whatConcernsOthersCardsHasSectionsOfItsOwnAndOffersNoWayToStopIt() {
        LocalDate day = DUE.plusDays(30);
        Letter letter = writer.write(ASHA, List.of(line("ESCALATION", "ESC2", day, 1, true), line("ESCALATION", "ESC1", day, 1, true)), "<5@pramana>");

        assertThat(letter.subject()).isEqualTo("Overdue in your collections: Refunds & credits");
        assertThat(letter.text()).contains("Overdue in your collections").contains("Stuck: nobody has verified these").contains("It cannot be switched off");
        assertThat(letter.choices()).isNull();
        assertThat(letter.html()).doesNotContain("account/mail.xhtml");
    }

    @Test
    void thatACardIsNoLongerFoundCannotBeSwitchedOffAndIsNotToldOnceItIsFoundAgain() {
        News fell = line("GOLDEN", "", DUE, 1, true);
        Letter letter = writer.write(ASHA, List.of(fell), "<7@pramana>");

        assertThat(fell.alwaysTold()).isTrue();
        assertThat(letter.text()).contains("Refunds & credits").contains("no longer among the first three").contains("It cannot be switched off");
        assertThat(letter.choices()).isNull();
        assertThat(line("GOLDEN", "", DUE, 1, false).dropped()).isEqualTo("found again");
    }

    @Test
    void anEscalationIsDroppedOnceSomebodyVerifiedOrItsReaderOwnsTheCollectionNoMore() {
        assertThat(line("ESCALATION", "ESC1", DUE.plusDays(14), 1, true).dropped()).isNull();
        assertThat(line("ESCALATION", "ESC1", DUE.plusDays(14), 2, true).dropped()).isEqualTo("already verified by J. Tan");
        assertThat(line("ESCALATION", "ESC1", DUE.plusDays(14), 1, false).dropped()).isEqualTo("no longer an owner");
        assertThat(line("ESCALATION", "ESC2", VERIFIED.plusDays(1), 1, true).dropped()).isEqualTo("nothing to verify any more");
    }

    @Test
    void aCardIsListedOnceInASectionWithItsLatestStage() {
        LocalDate day = DUE.plusDays(14);
        List<News> told = News.oncePerCard(List.of(news("NAG14", day, 1), news("NAG7", day, 1), line("ESCALATION", "ESC1", day, 1, true), line("COMMENT", "", day, 1, true), line("COMMENT", "", day, 1, true)));

        assertThat(told).extracting(News::stage).containsExactly("NAG14", "ESC1", "", "");
    }

    @Test
    void theNextAttemptWaitsLongerEachTimeUpToAnHour() {
        assertThat(Postbag.wait(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Postbag.wait(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Postbag.wait(40)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatSomebodyFollowsSaysWhyTheyHearOfItAndIsDroppedOnceTheyStop() {
        News changed = followed("CHANGED", DUE.plusDays(1), new FollowReason(FollowKind.COLLECTION, "Billing"));
        Letter letter = writer.write(ASHA, List.of(changed), "<7@pramana>");

        assertThat(letter.subject()).isEqualTo("What you follow: Refunds & credits");
        assertThat(letter.text()).contains("Changed · Billing").contains("Because you follow Billing").contains("/account/follows.xhtml").contains("follow them");
        assertThat(changed.dropped()).isNull();
        assertThat(followed("CHANGED", DUE.plusDays(1), null).dropped()).isEqualTo("does not follow it any more");
    }

    @Test
    void thatACardIsDoubtedIsNoNewsOnceItIsVerifiedAgain() {
        FollowReason reason = new FollowReason(FollowKind.CARD, "");

        assertThat(followed("DOUBTED", DUE.plusDays(1), reason).dropped()).isNull();
        assertThat(followed("DOUBTED", VERIFIED.plusDays(1), reason).dropped()).isEqualTo("already verified by J. Tan");
        assertThat(followed("ARCHIVED", VERIFIED.plusDays(1), reason).dropped()).isNull();
    }

    private static News followed(String stage, LocalDate day, FollowReason because) {
        return new News(
                1, "FOLLOW", stage, false, 9, "refunds", "Refunds & credits", "Billing", stamp(day), 1, 1, true, true, null, 40, 120, true, null, null, because);
    }

    private static News news(String stage, LocalDate day, int cycleNow) {
        return line("VERIFY", stage, day, cycleNow, true);
    }

    private static News line(String kind, String stage, LocalDate day, int cycleNow, boolean theirs) {
        return new News(
                1, kind, stage, false, 9, "refunds", "Refunds & credits", "Billing", stamp(day), 1, cycleNow, true, theirs, null, 40, 120, true, 35, null, null);
    }

    private static Stamp stamp(LocalDate day) {
        Trust trust = Trust.of(new TrustFacts(Lifecycle.PUBLISHED, VerificationMode.INTERVAL, VERIFIED, DUE, null, 14, List.of()), day);
        return new Stamp(trust, VerificationPlan.every(90), VERIFIED, "J. Tan", false, 3, 4, false, DUE, day, List.of());
    }
}
