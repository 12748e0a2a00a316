package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.pramana.policy.BesideLoad;
import org.pramana.policy.Contrast;
import org.pramana.policy.Outlook;
import org.pramana.policy.PolicyDrafting;
import org.pramana.policy.PolicyRule;
import org.pramana.policy.PolicyRun;
import org.pramana.policy.PolicyRuns;
import org.pramana.store.Page;

/** Backs /admin/beside.xhtml: two rehearsals, of one version or of two, with their rules and what each would change. */
@Named
@RequestScoped
public class BesidePage extends ListPage<Contrast> {

    /** @param changes cards that each rule would change, by its position */
    public record Side(Outlook outlook, List<PolicyRule> rules, Map<Integer, Integer> changes) {

        public PolicyRun getRun() {
            return outlook.run();
        }

        public int changed(int position) {
            return changes.getOrDefault(position, 0);
        }

        public int getPeak() {
            return outlook.portal().peakThen();
        }
    }

    private static final int PEOPLE = 12;

    @Inject
    PolicyRuns runs;

    @Inject
    PolicyDrafting drafting;

    private long run;
    private long other;
    private List<Side> sides;
    private List<BesideLoad> people;

    @PostConstruct
    void identify() {
        run = AddressNumber.longOf(Faces.getRequestParameter("run"));
        other = AddressNumber.longOf(Faces.getRequestParameter("beside"));
        sides = List.of(side(run), side(other));
        people = runs.people(run, other, PEOPLE);
    }

    @Override
    protected Page<Contrast> read(String words, int first, int size) {
        return runs.contrasts(run, other, first, size);
    }

    @Override
    public String getHref() {
        return "?run=" + run + "&beside=" + other + "&";
    }

    /** Those with the highest week by either of the two. */
    public List<BesideLoad> getPeople() {
        return people;
    }

    /** A frame is above what the person can do in a week. */
    public String heat(int checks, int most) {
        return Heat.of(checks, most);
    }

    private Side side(long id) {
        Outlook outlook = runs.outlook(id, 0);
        return new Side(outlook, drafting.version(outlook.run().policy()).rules(), runs.changes(id));
    }

    public List<Side> getSides() {
        return sides;
    }

    public Side getLeft() {
        return sides.get(0);
    }

    public Side getRight() {
        return sides.get(1);
    }

    /** Whether the other version has this very rule, wherever it stands there. */
    public boolean shared(PolicyRule rule) {
        return sides.stream().allMatch(side -> side.rules().contains(rule));
    }

    public WeeksChart getChart() {
        return WeeksChart.of(getLeft().getRun().asOf(), getLeft().outlook().portal().then(), getRight().outlook().portal().then());
    }
}
