package org.pramana.web.api;

import jakarta.json.JsonValue;
import java.time.LocalDate;
import java.util.List;
import org.pramana.announcement.AnnounceMany;
import org.pramana.announcement.AnnouncementMode;
import org.pramana.announcement.AudienceKind;
import org.pramana.announcement.NewAnnouncement;
import org.pramana.announcement.RemindEvery;
import org.pramana.announcement.Renewal;
import org.pramana.trust.VerificationMode;
import org.pramana.verification.AppointMany;
import org.pramana.verification.ArchiveMany;
import org.pramana.verification.BulkKind;
import org.pramana.verification.BulkTerms;
import org.pramana.verification.ChosenCard;
import org.pramana.verification.MoveMany;
import org.pramana.verification.PlanMany;
import org.pramana.verification.RequestMany;
import org.pramana.verification.TagMany;
import org.pramana.words.InvalidInput;

/**
 * One change of many cards; what a kind does not ask for is left out.
 *
 * @param cards slugs
 * @param verifiers VERIFIERS: 1 to 5
 * @param interval PLAN: or {@code date} or {@code mode}
 * @param expiring PLAN: how many would need verification at once, as the preview said; left out: 0
 * @param collection MOVE: its key
 * @param add TAG: and {@code remove}
 * @param successor ARCHIVE: slug of the card to read instead; may be left out
 * @param text REQUEST: why
 * @param to ANNOUNCE: people and groups, with {@code acknowledge}, {@code note}, {@code dueInDays} and {@code unverifiedToo}
 */
record ManyBody(
        BulkKind kind,
        List<String> cards,
        List<JsonValue> verifiers,
        Integer interval,
        LocalDate date,
        VerificationMode mode,
        Integer expiring,
        String collection,
        List<String> add,
        List<String> remove,
        String successor,
        String text,
        List<JsonValue> to,
        Boolean acknowledge,
        String note,
        Integer dueInDays,
        Boolean unverifiedToo) {

    List<ChosenCard> chosen() {
        return Given.needed("cards", cards).stream().map(ChosenCard::named).toList();
    }

    BulkTerms terms() {
        return switch (Given.needed("kind", kind)) {
            case VERIFY -> throw new InvalidInput("kind", "api.versions-seen"); // each in a version that was seen: /bulk/verifications
            case VERIFIERS -> new AppointMany(Given.parties("verifiers", Given.needed("verifiers", verifiers)));
            case PLAN -> new PlanMany(Given.needed("interval", Given.plan(interval, date, mode)), expiring == null ? 0 : expiring);
            case MOVE -> new MoveMany(Given.needed("collection", collection));
            case TAG -> new TagMany(add == null ? List.of() : add, remove == null ? List.of() : remove);
            case ARCHIVE -> new ArchiveMany(successor);
            case REQUEST -> new RequestMany(Given.needed("text", text));
            case ANNOUNCE -> new AnnounceMany(announcement());
        };
    }

    private NewAnnouncement announcement() {
        return new NewAnnouncement(
                Given.parties("to", Given.needed("to", to)),
                Given.yes(acknowledge) ? AnnouncementMode.MUST_ACKNOWLEDGE : AnnouncementMode.FYI,
                AudienceKind.DYNAMIC,
                note,
                null,
                dueInDays,
                RemindEvery.WEEKLY,
                Renewal.none(),
                null,
                Given.yes(unverifiedToo));
    }
}
