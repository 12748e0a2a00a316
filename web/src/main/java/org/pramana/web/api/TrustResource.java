package org.pramana.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.pramana.insight.ReaderTrust;
import org.pramana.insight.Scope;
import org.pramana.insight.TrustCourse;
import org.pramana.insight.TrustDay;
import org.pramana.insight.TrustFigures;
import org.pramana.insight.TrustLedger;
import org.pramana.insight.TrustOrder;
import org.pramana.insight.TrustScore;
import org.pramana.words.InvalidInput;

/** How much of what people read can be trusted. */
@Path("/trust")
@Tag(name = "Trust")
public class TrustResource {

    /**
     * @param scorePercent verified of tracked, whole percent rounded down; null where nothing is tracked
     * @param coveragePercent tracked of published
     * @param opened views and copies of tracked cards in 30 days
     * @param metVerified those that met a card which was verified at that moment
     * @param readerTrustPermille tenths of a percent, rounded down; null where nobody opened anything
     * @param debt days of needing verification times views a day
     */
    record FiguresDocument(
            int published, int tracked, int verified, Integer scorePercent, Integer coveragePercent, Long opened, Long metVerified, Integer readerTrustPermille, Long debt) {

        static FiguresDocument of(TrustScore score, ReaderTrust readers, Long debt) {
            return new FiguresDocument(
                    score.published(), score.tracked(), score.verified(), score.percent(), score.coveragePercent(),
                    readers == null ? null : readers.opened(), readers == null ? null : readers.verified(), readers == null ? null : readers.permille(), debt);
        }

        static FiguresDocument of(TrustFigures figures) {
            return of(figures.score(), figures.readers(), figures.debt());
        }
    }

    record ScopeDocument(String key, String name, FiguresDocument figures) {}

    /** What nobody measured on a day is null. */
    record DayDocument(LocalDate day, FiguresDocument figures) {

        static DayDocument of(TrustDay day) {
            return new DayDocument(day.day(), FiguresDocument.of(day.score(), day.readers(), day.debt()));
        }
    }

    /** @param openCardsOnly the days count the cards that everybody in a collection may read: for all but administrators */
    record CourseDocument(String name, FiguresDocument now, List<DayDocument> days, boolean openCardsOnly) {}

    @Inject
    TrustLedger ledger;

    @Context
    UriInfo uri;

    @GET
    @Operation(
            summary = "Reader trust, trust score, coverage and staleness debt by collection, group, verifier or tag",
            description = "?by=COLLECTION, GROUP, VERIFIER or TAG; ?q=part of a name; ?order=DEBT, READERS, SCORE, COVERAGE or NAME. Over the cards that I may know of. Creators and administrators.")
    @Answer(each = ScopeDocument.class)
    public Response by() {
        Slice slice = Slice.of(uri);
        return slice.answer(
                uri,
                ledger.by(one("by", Scope.values(), Scope.COLLECTION), CardQuery.text(uri, "q"), one("order", TrustOrder.values(), TrustOrder.DEBT), slice.first(), slice.size()),
                line -> new ScopeDocument(line.key(), line.name(), FiguresDocument.of(line.figures())));
    }

    @GET
    @Path("/days")
    @Operation(summary = "The same for all cards or, with ?by= and ?key=, for one of them: now, and on each of the last 90 days", description = "A day that nobody measured is missing.")
    public CourseDocument days() {
        String key = CardQuery.text(uri, "key");
        TrustCourse course = ledger.course(key == null ? null : one("by", Scope.values(), Scope.COLLECTION), key);
        return new CourseDocument(course.name(), FiguresDocument.of(course.now()), course.days().stream().map(DayDocument::of).toList(), course.openCardsOnly());
    }

    private <E extends Enum<E>> E one(String name, E[] known, E usual) {
        String given = CardQuery.text(uri, name);
        if (given == null) {
            return usual;
        }
        return Arrays.stream(known)
                .filter(one -> one.name().equalsIgnoreCase(given))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(name, "api.not-one-of", given, String.join(", ", Arrays.stream(known).map(Enum::name).toList())));
    }
}
