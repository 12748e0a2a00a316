package org.pramana.web.words;

import java.util.function.Predicate;
import org.pramana.card.CardCatalogue;
import org.pramana.card.CardFilter;
import org.pramana.card.CardLine;
import org.pramana.trust.ReasonKind;
import org.pramana.trust.Stamp;

/** Cards for a spreadsheet, each a line: what the person may know of, in the order of the list, and no text of theirs. */
public final class CardCsv {

    /** A file of more is read by nobody; a database is asked instead. */
    public static final int MOST = 20_000;

    private static final int AT_ONCE = 200;

    private CardCsv() {}

    public static String of(CardCatalogue catalogue, CardFilter filter) {
        return of(catalogue, filter, 0, MOST, line -> true);
    }

    /** Those among a part of the list that are wanted. */
    public static String of(CardCatalogue catalogue, CardFilter filter, int from, int size, Predicate<CardLine> wanted) {
        StringBuilder csv = new StringBuilder().append(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line(
                "slug", "title", "collection", "state", "verified_on", "verified_by", "due_on", "verified_version", "version", "changed_since", "flagged", "responsible", "author",
                "tags", "aliases", "words", "changed_at"));
        for (int first = from; first < from + size; first += AT_ONCE) {
            var lines = catalogue.some(filter, first, Math.min(AT_ONCE, from + size - first));
            lines.stream().filter(wanted).forEach(line -> csv.append(line(line)));
            if (lines.size() < AT_ONCE) {
                break;
            }
        }
        return csv.toString();
    }

    private static String line(CardLine card) {
        Stamp stamp = card.stamp();
        return Csv.line(
                card.slug(),
                card.title(),
                card.collectionKey(),
                stamp.trust().state(),
                stamp.verifiedOn(),
                stamp.verifiedBy(),
                stamp.lapsesOn(),
                stamp.verifiedVersion(),
                card.version(),
                stamp.verifiedVersion() != null && stamp.verifiedVersion() != card.version() ? "yes" : "no",
                stamp.reasons().stream().anyMatch(reason -> reason.kind() == ReasonKind.FLAGGED) ? "yes" : "no",
                card.responsible() == null ? null : card.responsible().key().key(),
                card.author(),
                String.join(", ", card.tags()),
                String.join("; ", card.aliases()),
                card.words(),
                card.changedAt());
    }
}
