package org.pramana.web.admin;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.batch.ActivationRoom;
import org.pramana.batch.RehearsalRoom;
import org.pramana.policy.Activation;
import org.pramana.policy.ActivationReport;
import org.pramana.policy.Effect;
import org.pramana.policy.Outlook;
import org.pramana.policy.PolicyRun;
import org.pramana.policy.PolicyRuns;
import org.pramana.policy.WeekLoads;
import org.pramana.store.Page;
import org.pramana.web.words.PortalWords;

/** Backs /admin/rehearsal.xhtml: what a version would do, or did; while it is at work and ever after. */
@Named
@RequestScoped
public class RehearsalPage extends ListPage<Effect> {

    private static final int PEOPLE = 12;

    @Inject
    PolicyRuns runs;

    @Inject
    ActivationRoom activation;

    @Inject
    RehearsalRoom room;

    @Inject
    PortalWords words;

    private long run;
    private String kind;
    private Integer weeks;
    private String reason;
    private Outlook outlook;
    private WeeksChart chart;
    private Integer drawn;

    /** Which one: from the address, and at once, because what a form shows is decided before its answer has been taken over. */
    @PostConstruct
    void identify() {
        run = AddressNumber.longOf(Faces.getRequestParameter("run"));
        Activation rehearsed = runs.run(run).activation();
        weeks = rehearsed.mode() == Activation.Mode.RAMP ? rehearsed.rampWeeks() : Integer.valueOf(0);
    }

    @Override
    protected Page<Effect> read(String words, int first, int size) {
        return runs.effects(run, kind, words, first, size);
    }

    @Override
    public String getHref() {
        return "?run=" + run + "&kind=" + encoded(kind) + "&q=" + encoded(getWords()) + "&";
    }

    /** Who watches a rehearsal gets the page anew when it is over, with all that it has to say. */
    @Override
    public void open() {
        if ("report:watch".equals(Faces.getRequestParameter("jakarta.faces.source")) && !getRun().running()) {
            Faces.redirect("admin/rehearsal.xhtml?run=%s", String.valueOf(run));
            return;
        }
        super.open();
    }

    public String stop() {
        room.stop(run);
        Messages.addFlashGlobalInfo("{0}", words.get("policy.stopping"));
        return "/admin/rehearsal.xhtml?faces-redirect=true&run=" + run;
    }

    /** An activation that was stopped, or failed. */
    public String goOn() {
        activation.goOn(run);
        return "/admin/rehearsal.xhtml?faces-redirect=true&run=" + run;
    }

    /** The same rules with the ramp that the slider stands at. */
    public String rehearse() {
        Activation other = weeks == 0 ? Activation.recomputed() : Activation.ramp(weeks);
        return "/admin/rehearsal.xhtml?faces-redirect=true&run=" + room.rehearse(getRun().policy(), other);
    }

    /** What was rehearsed, as it was rehearsed. */
    public String activate() {
        ActivationReport report = activation.activate(getRun().policy(), getRun().activation(), reason);
        if (!report.active()) {
            Messages.addFlashGlobalInfo("{0}", words.get("policy.proposed"));
            return "/admin/policy.xhtml?faces-redirect=true&number=" + getRun().policy();
        }
        Messages.addFlashGlobalInfo("{0}", words.get("policy.activated"));
        return "/admin/rehearsal.xhtml?faces-redirect=true&run=" + report.run();
    }

    public Outlook getOutlook() {
        if (outlook == null) {
            outlook = runs.outlook(run, PEOPLE);
        }
        return outlook;
    }

    public PolicyRun getRun() {
        return getOutlook().run();
    }

    /** As things are, beside what the slider says; of an activation what was predicted, beside what is. */
    public WeeksChart getChart() {
        if (chart == null || !Objects.equals(drawn, weeks)) { // drawn once: a page asks for it a dozen times
            chart = draw();
            drawn = weeks;
        }
        return chart;
    }

    private WeeksChart draw() {
        if (isActivation()) {
            return WeeksChart.of(getRun().asOf(), runs.outlook(getRun().rehearsal(), 0).portal().then(), runs.actual(run));
        }
        return WeeksChart.of(getRun().asOf(), getOutlook().portal().now(), isRampable() ? runs.ramped(run, weeks) : getOutlook().portal().then());
    }

    public List<PolicyRun> getOthers() {
        return runs.of(null).stream().filter(other -> other.id() != run && other.completed() && other.kind().equals("REHEARSAL")).toList();
    }

    public boolean isActivation() {
        return getRun().kind().equals("ACTIVATION") && getRun().rehearsal() != null;
    }

    public boolean isRampable() {
        return getRun().activation().mode() != Activation.Mode.NEXT_CYCLE;
    }

    public boolean isActivatable() {
        return getRun().kind().equals("REHEARSAL") && getRun().completed() && getRun().current();
    }

    /** A frame is above the person's own budget; a collection has none, so its weeks are beside its highest. */
    public String heat(int checks, WeekLoads load) {
        return Heat.of(checks, load.budget() == null ? Math.max(load.peakNow(), load.peakThen()) : load.budget());
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null || kind.isBlank() ? null : kind;
    }

    public Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(Integer weeks) {
        this.weeks = weeks == null ? 0 : weeks;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
