package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.pramana.insight.LastSweep;
import org.pramana.insight.LoadForecast;
import org.pramana.insight.PortalFigures;
import org.pramana.insight.RedItem;
import org.pramana.insight.Scope;
import org.pramana.insight.ScopedTrust;
import org.pramana.insight.TrustTrends;
import org.pramana.store.Page;
import org.pramana.web.shell.Shell;
import org.pramana.web.words.PortalWords;
import org.pramana.web.words.When;

/** Backs /admin/index.xhtml, the home of those who run the portal. */
@Named
@RequestScoped
public class RunningPage {

    private static final int HISTORY = 90;
    private static final int COLLECTIONS = 8;
    private static final int EXPERTS = 12;

    @Inject
    PortalFigures figures;

    @Inject
    Shell shell;

    @Inject
    PortalWords words;

    @Inject
    When when;

    @Inject
    Clock clock;

    private TrustTrends trends;
    private TrendChart readers;
    private TrendChart score;
    private List<RedItem> reds;
    private LastSweep sweep;
    private Page<ScopedTrust> collections;
    private LoadForecast load;

    /** Operators have no figures; their part is the jobs. */
    public String open() {
        if (!shell.isAdministrator()) {
            return "/admin/sweeps.xhtml?faces-redirect=true";
        }
        LocalDate today = LocalDate.now(clock);
        trends = figures.trends();
        readers = new TrendChart(trends.readersByDay(), today, HISTORY);
        score = new TrendChart(trends.scoreByDay(), today, HISTORY);
        reds = figures.redItems();
        sweep = figures.lastSweep().orElse(null);
        collections = figures.trustBy(Scope.COLLECTION, "", 0, COLLECTIONS);
        load = figures.load(EXPERTS);
        return null;
    }

    /** Red items, and experts above their budget where there are any. */
    public int getTroubles() {
        return reds.size() + (load.overloaded() > 0 ? 1 : 0);
    }

    /** Whole percent for the heading. */
    public int getHeadline() {
        return trends.readers().permille() / 10;
    }

    /** The last sweep in one sentence. */
    public String getSentence() {
        String began = when.moment(sweep.startedAt());
        if (sweep.endedAt() == null) {
            return words.say("admin.sweep.sentence.running", began, sweep.lookedAt());
        }
        return words.say("admin.sweep.sentence." + sweep.state(), began, sweep.lookedAt(), sweep.seconds(), sweep.decided(), sweep.mails(), sweep.failed())
                + (sweep.held() ? " " + words.say("admin.sweep.sentence.held") : "");
    }

    /** The pages of the administration besides this one. */
    public List<String> getPlaces() {
        return List.of("people", "groups", "collections", "trust", "sweeps", "import", "mail", "corrections", "audit");
    }

    public String icon(RedItem red) {
        return switch (red.kind()) {
            case NOBODY_RESPONSIBLE -> "swap";
            case STUCK -> "hour";
            case MAIL_DEAD, MAIL_WAITING -> "mail";
            case IMPORT_FAILED -> "import";
            case POLICY_PROPOSED -> "users";
            case SWEEP_FAILED, SWEEP_HELD, CARD_FAILED, ACTIVATION_UNFINISHED -> "warn";
        };
    }

    /** Where one can do something about it. */
    public String address(RedItem red) {
        return switch (red.kind()) {
            case NOBODY_RESPONSIBLE, STUCK -> "/admin/cards.xhtml?red=" + red.kind();
            case SWEEP_FAILED, SWEEP_HELD -> "/admin/sweep.xhtml?run=" + red.runId();
            case CARD_FAILED -> "/admin/sweep.xhtml?run=" + red.runId() + "&kind=ERROR";
            case IMPORT_FAILED -> "/admin/import-run.xhtml?run=" + red.runId();
            case POLICY_PROPOSED -> "/admin/policy.xhtml?number=" + red.runId();
            case ACTIVATION_UNFINISHED -> "/admin/rehearsal.xhtml?run=" + red.runId();
            case MAIL_DEAD -> "/admin/mail.xhtml?state=DEAD";
            case MAIL_WAITING -> "/admin/mail.xhtml?state=WAITING";
        };
    }

    public String examples(RedItem red) {
        return red.examples().isEmpty() ? words.get("admin.red.no-message") : String.join(", ", red.examples());
    }

    /** Of the widest bar of the sweep's decisions, which has 200 units. */
    public long bar(int decisions) {
        int most = sweep.decisions().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return Math.max(2, Math.round(200.0 * decisions / most));
    }

    /** Classes of a cell of the load: five steps of heat, and a frame above the person's budget. */
    public String heat(int checks, int budget) {
        return Heat.of(checks, budget);
    }

    /** A week by its Monday; the year goes without saying. */
    public String week(LocalDate monday) {
        return DateTimeFormatter.ofPattern("d MMM", FacesContext.getCurrentInstance().getViewRoot().getLocale()).format(monday);
    }

    /** Mondays of the weeks shown. */
    public List<LocalDate> getWeeks() {
        return java.util.stream.IntStream.range(0, LoadForecast.WEEKS).mapToObj(load.firstMonday()::plusWeeks).toList();
    }

    public TrustTrends getTrends() {
        return trends;
    }

    public TrendChart getReaders() {
        return readers;
    }

    public TrendChart getScore() {
        return score;
    }

    public List<RedItem> getReds() {
        return reds;
    }

    public LastSweep getSweep() {
        return sweep;
    }

    public Page<ScopedTrust> getCollections() {
        return collections;
    }

    public LoadForecast getLoad() {
        return load;
    }
}
