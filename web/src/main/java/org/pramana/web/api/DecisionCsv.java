package org.pramana.web.api;

import org.pramana.store.Page;
import org.pramana.verification.DecidingRule;
import org.pramana.verification.SweepDecision;
import org.pramana.verification.SweepReports;
import org.pramana.web.words.Csv;

/** What a sweep decided, for a spreadsheet: a line for each decision, with the rule that held for its card. */
final class DecisionCsv {

    /** A file of more is read by nobody; a database is asked instead. */
    static final int MOST = 20_000;

    private static final int AT_ONCE = 1_000;

    private DecisionCsv() {}

    /** @param kind and {@code words} as {@link SweepReports#decisions} takes them */
    static String of(SweepReports reports, long run, String kind, String words) {
        StringBuilder csv = new StringBuilder().append(Csv.BYTE_ORDER_MARK);
        csv.append(Csv.line(
                "as_of", "card", "title", "kind", "stage", "person", "policy", "rule", "rule_name", "before", "after", "reason", "applied", "version", "cycle", "at", "undone_at"));
        for (int first = 0; first < MOST; first += AT_ONCE) {
            Page<SweepDecision> page = reports.decisions(run, kind, words, first, AT_ONCE);
            page.rows().forEach(decision -> csv.append(line(decision)));
            if (first + AT_ONCE >= page.total()) {
                break;
            }
        }
        return csv.toString();
    }

    private static String line(SweepDecision decision) {
        DecidingRule rule = decision.rule();
        return Csv.line(
                decision.asOf(),
                decision.slug(),
                decision.title(),
                decision.kind(),
                decision.stage(),
                decision.person(),
                rule == null ? null : rule.policy(),
                rule == null ? null : rule.number(),
                rule == null ? null : rule.name(),
                decision.stateBefore(),
                decision.stateAfter(),
                decision.reason(),
                decision.applied() ? "yes" : "no",
                decision.versionNo(),
                decision.cycleNo(),
                decision.at(),
                decision.undoneAt());
    }
}
