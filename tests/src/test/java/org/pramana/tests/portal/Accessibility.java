package org.pramana.tests.portal;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What axe finds on a page that keeps somebody from using it. */
public final class Accessibility {

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private Accessibility() {}

    /** Serious and critical findings, one line each; empty is what every page must be. */
    public static List<String> seriousFindings(Page page) {
        AxeRunOptions findings = new Findings();
        findings.setResultTypes(List.of("violations")); // all else is counted, not described
        findings.setXPath(false);
        findings.setAbsolutePaths(false);
        return new AxeBuilder(page).options(findings).setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> SERIOUS.contains(rule.getImpact()))
                .map(Accessibility::line)
                .toList();
    }

    /** Style sheets are this server's own: they need not be fetched once more to be looked into. The library has no setter for it. */
    private static final class Findings extends AxeRunOptions {

        @SuppressWarnings("unused")
        public boolean isPreload() {
            return false;
        }
    }

    private static String line(Rule rule) {
        return rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream().limit(5).map(node -> String.valueOf(node.getTarget())).collect(Collectors.joining(", ", " at ", ""));
    }
}
