package org.pramana.web.insight;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.pramana.insight.Scope;
import org.pramana.insight.ScopedFigures;
import org.pramana.insight.TrendPoint;
import org.pramana.insight.TrustCourse;
import org.pramana.insight.TrustDay;
import org.pramana.insight.TrustLedger;
import org.pramana.insight.TrustOrder;
import org.pramana.store.Page;
import org.pramana.web.admin.ListPage;
import org.pramana.web.admin.TrendChart;

/** Backs /insight/trust.xhtml: the figures of everything that can be told apart, or of one of them, and how they came there. */
@Named
@RequestScoped
public class ReaderTrustPage extends ListPage<ScopedFigures> {

    private static final int HISTORY = 90;

    @Inject
    TrustLedger ledger;

    @Inject
    Clock clock;

    private Scope scope = Scope.COLLECTION;
    private TrustOrder order = TrustOrder.DEBT;
    private String key = "";
    private TrustCourse course;

    @Override
    public void open() {
        course = ledger.course(key.isEmpty() ? null : scope, key);
        if (key.isEmpty()) {
            super.open();
        }
    }

    @Override
    protected Page<ScopedFigures> read(String words, int first, int size) {
        return ledger.by(scope, words, order, first, size);
    }

    @Override
    public String getHref() {
        return "?by=" + scope + "&order=" + order + "&q=" + encoded(getWords()) + "&";
    }

    /** For the heads of columns, which say the order themselves. */
    public String getSortHref() {
        return "/insight/trust.xhtml?by=" + scope + "&q=" + encoded(getWords()) + "&";
    }

    public String address(ScopedFigures line) {
        return "/insight/trust.xhtml?by=" + scope + "&key=" + encoded(line.key());
    }

    public String getCsv() {
        return "/insight/trust.csv?by=" + scope + (key.isEmpty() ? "&q=" + encoded(getWords()) + "&order=" + order : "&key=" + encoded(key));
    }

    public String getDaysCsv() {
        return "/insight/trust.csv?days=true&by=" + scope + "&key=" + encoded(key);
    }

    public TrendChart getReaders() {
        return chart(day -> day.readers() == null ? null : day.readers().permille());
    }

    public TrendChart getScore() {
        return chart(day -> permille(day.score().verified(), day.score().tracked()));
    }

    public TrendChart getCoverage() {
        return chart(day -> permille(day.score().tracked(), day.score().published()));
    }

    public CountChart getDebt() {
        return CountChart.of(
                course.days().stream().filter(day -> day.debt() != null).map(day -> new CountChart.Day(day.day(), day.debt())).toList(), LocalDate.now(clock), HISTORY);
    }

    private TrendChart chart(Function<TrustDay, Integer> permille) {
        List<TrendPoint> points = course.days().stream()
                .map(day -> permille.apply(day) == null ? null : new TrendPoint(day.day(), permille.apply(day)))
                .filter(Objects::nonNull)
                .toList();
        return new TrendChart(points, LocalDate.now(clock), HISTORY);
    }

    private static Integer permille(int part, int whole) {
        return whole == 0 ? null : (int) (part * 1000L / whole);
    }

    public TrustCourse getCourse() {
        return course;
    }

    public List<Scope> getScopes() {
        return List.of(Scope.values());
    }

    public String getBy() {
        return scope.name();
    }

    public void setBy(String by) {
        scope = Arrays.stream(Scope.values()).filter(known -> known.name().equals(by)).findFirst().orElse(Scope.COLLECTION);
    }

    public String getOrder() {
        return order.name();
    }

    public void setOrder(String wanted) {
        order = Arrays.stream(TrustOrder.values()).filter(known -> known.name().equals(wanted)).findFirst().orElse(TrustOrder.DEBT);
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null ? "" : key.strip();
    }
}
