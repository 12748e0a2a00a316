package org.pramana.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pramana.fact.CheckedFact.Change;

class FactChangesTest {

    @Test
    void whatChangedComesFirstWithWhatItWas() {
        List<CheckedFact> checked = FactChanges.between(
                Facts.of("<p>Backups are kept for 30 days.</p><p>Support answers within 4 hours.</p><p>The old rate of 12 % ends soon.</p>"),
                Facts.of("<p>Support answers within 4 hours.</p><p>Backups are kept for 45 days.</p><p>Invoices are due on 1 April.</p>"));

        assertThat(checked).extracting(CheckedFact::change, one -> one.fact().shown(), one -> one.before() == null ? null : one.before().shown())
                .containsExactly(
                        tuple(Change.CHANGED, "45 days", "30 days"),
                        tuple(Change.NEW, "1 April", null),
                        tuple(Change.GONE, "12 %", null),
                        tuple(Change.SAME, "4 hours", null));
    }

    @Test
    void theSamePriceWrittenInAnotherWayIsTheSame() {
        assertThat(FactChanges.between(Facts.of("<p>It costs € 1,200 a year</p>"), Facts.of("<p>It costs 1200 EUR a year</p>"))).extracting(CheckedFact::change).containsExactly(Change.SAME);
    }

    @Test
    void aLinkThatLeadsElsewhereHasChanged() {
        assertThat(FactChanges.between(Facts.of("<p><a href=\"https://a.example/1\">the list</a></p>"), Facts.of("<p><a href=\"https://a.example/2\">the list</a></p>")))
                .extracting(CheckedFact::change, one -> one.before().value())
                .containsExactly(tuple(Change.CHANGED, "https://a.example/1"));
    }

    @Test
    void aCellOfATableIsKnownAgainByItsRowAndColumn() {
        String table = "<table><tr><th>Plan</th><th>Price</th></tr><tr><td>Starter</td><td>€ 49</td></tr><tr><td>Business</td><td>€ 99</td></tr></table>";

        assertThat(FactChanges.between(Facts.of(table), Facts.of(table.replace("99", "109")))).filteredOn(one -> one.change() != Change.SAME)
                .extracting(one -> one.fact().shown(), one -> one.before().shown())
                .containsExactly(tuple("€ 109", "€ 99"));
    }
}
