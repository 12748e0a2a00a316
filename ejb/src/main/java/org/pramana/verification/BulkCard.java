package org.pramana.verification;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.pramana.collection.Visitor;

/** One of many cards that somebody chose, as it is before anything is done to it. @param version that was chosen */
record BulkCard(long id, String slug, String title, int version, BulkState state) {

    /** @param seen null where nobody looked at a version */
    BulkCard onScreen(Integer seen) {
        return seen == null ? this : new BulkCard(id, slug, title, seen, state);
    }

    static List<BulkItem> items(Map<Long, BulkCard> chosen) {
        return chosen.values().stream().map(card -> new BulkItem(card.id(), card.version())).toList();
    }

    /** Counts what would become of them. */
    static BulkPreview preview(Map<Long, BulkCard> chosen, List<BulkVerdict> verdicts, Visitor visitor) {
        Locale language = Locale.forLanguageTag(visitor.language());
        Map<BulkState, int[]> states = new EnumMap<>(BulkState.class);
        int same = 0;
        int expiring = 0;
        for (BulkVerdict verdict : verdicts) {
            BulkState before = chosen.get(verdict.card()).state();
            BulkState after = verdict.after() == null ? before : verdict.after();
            states.computeIfAbsent(before, state -> new int[2])[0]++;
            states.computeIfAbsent(after, state -> new int[2])[1]++;
            same += verdict.outcome() == BulkOutcome.SAME ? 1 : 0;
            expiring += before == BulkState.VERIFIED && after == BulkState.NEEDS_VERIFICATION ? 1 : 0;
        }
        List<BulkLine> refused = lines(chosen, verdicts, verdict -> verdict.why() == null ? null : verdict.why().sentence(language));
        int[] verified = states.getOrDefault(BulkState.VERIFIED, new int[2]);
        List<BulkPreview.State> counted = new ArrayList<>();
        states.forEach((state, counts) -> counted.add(new BulkPreview.State(state, counts[0], counts[1])));
        return new BulkPreview(
                verdicts.size(), verdicts.size() - same - refused.size(), same, verified[0], verified[1], expiring, counted, refused, lines(chosen, verdicts, BulkVerdict::caution));
    }

    private static List<BulkLine> lines(Map<Long, BulkCard> chosen, List<BulkVerdict> verdicts, Function<BulkVerdict, String> why) {
        return verdicts.stream()
                .filter(verdict -> why.apply(verdict) != null)
                .map(verdict -> new BulkLine(chosen.get(verdict.card()).slug(), chosen.get(verdict.card()).title(), verdict.outcome(), why.apply(verdict)))
                .toList();
    }
}
