package org.pramana.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;
import org.pramana.insight.LoadForecast;
import org.pramana.insight.PortalFigures;
import org.pramana.verification.AbsenceEffect;
import org.pramana.verification.BusFactors;
import org.pramana.verification.BusReport;
import org.pramana.verification.Levelled;
import org.pramana.verification.LoadLevelling;
import org.pramana.verification.LoadOutlook;
import org.pramana.web.words.PortalWords;

/** Backs /admin/load.xhtml: everybody's 13 weeks, and of one person what levelling and an absence would do (behaviour.md §9). */
@Named
@RequestScoped
public class LoadPage {

    private static final int SHOWN = 50;

    @Inject
    PortalFigures figures;

    @Inject
    LoadLevelling levelling;

    @Inject
    BusFactors busFactors;

    @Inject
    PortalWords words;

    @Inject
    Clock clock;

    private LoadForecast forecast;
    private BusReport bus;
    private LoadOutlook outlook;
    private Integer budget;

    public LoadForecast getForecast() {
        if (forecast == null) {
            forecast = figures.load(SHOWN);
        }
        return forecast;
    }

    /** On how many people it hangs. */
    public BusReport getBus() {
        if (bus == null) {
            bus = busFactors.report();
        }
        return bus;
    }

    /** Null where nobody is chosen. */
    public LoadOutlook getOutlook() {
        String login = Faces.getRequestParameter("login");
        if (outlook == null && login != null) {
            outlook = levelling.outlook(login);
        }
        return outlook;
    }

    /** Null where no days are given. */
    public AbsenceEffect getAbsence() {
        LocalDate from = day("from");
        LocalDate until = day("until");
        return from == null || until == null || until.isBefore(from) ? null : levelling.absence(getOutlook().login(), from, until);
    }

    public String getFrom() {
        LocalDate from = day("from");
        return (from == null ? LocalDate.now(clock).plusDays(1) : from).toString();
    }

    public String getUntil() {
        LocalDate until = day("until");
        return (until == null ? LocalDate.now(clock).plusDays(14) : until).toString();
    }

    public String level() {
        return done(words.say("admin.load.levelled", levelling.level(getOutlook().login())));
    }

    public String undo(long batch) {
        return done(words.say("admin.load.undone", levelling.undo(getOutlook().login(), batch)));
    }

    public List<Levelled> getLevelled() {
        return levelling.levelled(getOutlook().login());
    }

    /** Their weeks as they are and levelled, side by side. */
    public WeeksChart getChart() {
        return WeeksChart.of(getOutlook().firstMonday(), getOutlook().weeks(), getOutlook().levelled());
    }

    public String keepBudget() {
        levelling.budget(getOutlook().login(), budget == null ? 0 : budget);
        return done(words.say("admin.load.budget.kept", getOutlook().name()));
    }

    private String done(String said) {
        Messages.addFlashGlobalInfo("{0}", said);
        return "/admin/load.xhtml?faces-redirect=true&login=" + ListPage.encoded(getOutlook().login());
    }

    public String heat(int checks, int most) {
        return Heat.of(checks, most);
    }

    public String week(LocalDate monday) {
        return DateTimeFormatter.ofPattern("d MMM", FacesContext.getCurrentInstance().getViewRoot().getLocale()).format(monday);
    }

    public List<LocalDate> getWeeks() {
        LocalDate monday = getForecast().firstMonday();
        return IntStream.range(0, LoadForecast.WEEKS).mapToObj(monday::plusWeeks).toList();
    }

    public Integer getBudget() {
        return budget == null ? getOutlook().budget() : budget;
    }

    public void setBudget(Integer budget) {
        this.budget = budget;
    }

    private static LocalDate day(String name) {
        String given = Faces.getRequestParameter(name);
        try {
            return given == null || given.isBlank() ? null : LocalDate.parse(given);
        } catch (java.time.format.DateTimeParseException none) {
            return null;
        }
    }
}
