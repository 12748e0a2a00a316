package org.pramana.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pramana.card.Markdown;

class FactsTest {

    /** Sentences of a real company's handbook, and of the Hindi cards of the sample company. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock =
            """
            List price of $1440 / named user / year ($120 / user / month) for complete platform | PRICE $1440 / named user / year=1440 USD/user/year; PRICE $120 / user / month=120 USD/user/month
            We pay $10k for a $100k ARR, or 30 million rupees      | PRICE $10k=10000 USD; PRICE $100k=100000 USD; NAME ARR=ARR; PRICE 30 million rupees=30000000 INR
            Discounts above ₹1,20,000.50 need a yes                | PRICE ₹1,20,000.50=120000.5 INR
            it costs 49,90 € or 1.234,56 EUR                       | PRICE 49,90 €=49.9 EUR; PRICE 1.234,56 EUR=1234.56 EUR
            about 2 lakh rupees and Rs. 3 crore                    | PRICE 2 lakh rupees=200000 INR; PRICE Rs. 3 crore=30000000 INR
            contacts are synced usually within 15 minutes          | NUMBER 15 minutes=15 minute
            for another 90 days (3 months)                         | NUMBER 90 days=90 day; NUMBER 3 months=3 month
            answered within 5 working days                         | NUMBER 5 working days=5 day
            a 30-day trial with 500GB, twice 99.95 % and 24h       | NUMBER 30-day=30 day; NUMBER 500GB=500 GB; NUMBER 99.95 %=99.95 %; NUMBER 24h=24 hour
            takes place within the account in months 7-12          | NUMBER 7-12=7–12
            10 to 15 % for partners                                | NUMBER 10 to 15 %=10–15 %
            thirty days of notice, two weeks of trial              | NUMBER thirty days=30 day; NUMBER two weeks=2 week
            valid until 31 March 2026 and from 2026-04-01 on       | DATE 31 March 2026=2026-03-31; DATE 2026-04-01=2026-04-01
            by the 1st of June, or June 3rd, 2027, or Sept 2028    | DATE 1st of June=06-01; DATE June 3rd, 2027=2027-06-03; DATE Sept 2028=2028-09
            on 31/12/2026 or 12/31/2026 but 03/04/2026             | DATE 31/12/2026=2026-12-31; DATE 12/31/2026=2026-12-31; DATE 03/04/2026=3/4/2026
            in Q4 2026, FY26 or H1, founded in 2013                | DATE Q4 2026=Q42026; DATE FY26=FY26; DATE H1=H1; DATE 2013=2013
            we may call at 10:30 am or 4:05 PM                     | DATE 10:30 am=10:30 clock; DATE 4:05 PM=16:05 clock
            needs version 6.2025.10 of it, and 3D is no number | NUMBER 6.2025.10=6.2025.10
            1. Ask 3 people first                                  | NUMBER 3 people=3 person
            साल भर का अग्रिम भुगतान करने पर 8 % की छूट मिलती है।      | NUMBER 8 %=8 %
            उत्तर ४ कार्य-घंटे में, ₹१,२०,००० प्रति माह                | NUMBER ४ कार्य-घंटे=4 hour; PRICE ₹१,२०,००० प्रति माह=120000 INR/month
            यह मूल्य ३१ मार्च २०२६ तक मान्य है, फिर दो सप्ताह का समय      | DATE ३१ मार्च २०२६=2026-03-31; NUMBER दो सप्ताह=2 week
            १६ से २५ प्रतिशत, 3 लाख रुपये से अधिक नहीं                | NUMBER १६ से २५ प्रतिशत=16–25 %; PRICE 3 लाख रुपये=300000 INR
            see https://example.org/a?b=1, www.example.com or sales@example.org. | LINK https://example.org/a?b=1=https://example.org/a?b=1; LINK www.example.com=http://www.example.com; LINK sales@example.org=mailto:sales@example.org
            all of it is represented in Salesforce, says J. Tan of Northwind Cloud | NAME Salesforce=Salesforce; NAME J. Tan=J. Tan; NAME Northwind Cloud=Northwind Cloud
            The Acme Corporation asks. When it asks, we answer with HubSpot | NAME Acme Corporation=Acme Corporation; NAME HubSpot=HubSpot
            We do what we say                                      |
            """)
    void readsWhatASentenceClaims(String sentence, String expected) {
        assertThat(said(Facts.of("<p>" + sentence + "</p>"))).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aTablesCellIsReadWithTheHeadsOfItsRowAndColumn() {
        List<Fact> facts = Facts.of(
                "<table><thead><tr><th>Plan</th><th>Price</th><th>Answer within</th></tr></thead><tr><td>Starter</td><td>€ 49</td><td>2 days</td></tr><tr><td>Business</td><td>€ 99</td><td>4 hours</td></tr></table>");

        assertThat(facts).filteredOn(fact -> fact.kind() != FactKind.NAME).extracting(Fact::before, Fact::shown)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Starter · Price: ", "€ 49"),
                        org.assertj.core.api.Assertions.tuple("Starter · Answer within: ", "2 days"),
                        org.assertj.core.api.Assertions.tuple("Business · Price: ", "€ 99"),
                        org.assertj.core.api.Assertions.tuple("Business · Answer within: ", "4 hours"));
    }

    @Test
    void linksOfAnchorsAreFactsOnce() {
        assertThat(said(Facts.of("<p>See <a href=\"https://example.org/x\">the list</a> and <a href=\"https://example.org/x\">again</a>, <a href=\"card/list-prices\">prices</a></p>")))
                .isEqualTo("LINK the list=https://example.org/x; LINK prices=card/list-prices");
    }

    @Test
    void nothingAndNonsenseAreNoFacts() {
        assertThat(Facts.of(null)).isEmpty();
        assertThat(Facts.of("")).isEmpty();
        assertThat(Facts.of("<script>let a = 1</script><h2>Price List</h2>")).extracting(Fact::kind).doesNotContain(FactKind.NAME);
    }

    @Test
    void aHostileTextCostsNoMoreThanALongOne() {
        for (String evil : List.of("1,".repeat(100_000), "A. ".repeat(100_000), "Aa ".repeat(100_000), "9".repeat(200_000), "$ ".repeat(100_000), "a@a.".repeat(60_000), "1/1/".repeat(60_000))) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(3), () -> assertThat(Facts.of("<p>" + evil + "</p>").size()).isLessThanOrEqualTo(Facts.MOST));
        }
    }

    /** All pages of a real handbook: whatever they hold, no page fails, and a page of some length has facts. Skipped where the corpus is not beside the checkout. */
    @Test
    void theHandbookIsFullOfFacts() throws IOException {
        Path handbook = handbook();
        assumeTrue(Files.isDirectory(handbook), "skipped: there is no corpus at " + handbook.toAbsolutePath());
        Map<FactKind, Integer> many = new EnumMap<>(FactKind.class);
        List<String> silent = new ArrayList<>();
        try (Stream<Path> files = Files.walk(handbook)) {
            for (Path file : files.filter(name -> name.toString().endsWith(".md")).toList()) {
                String html = Markdown.html(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8));
                List<Fact> facts = Facts.of(html);
                facts.forEach(fact -> many.merge(fact.kind(), 1, Integer::sum));
                if (facts.isEmpty() && html.length() > 2_000) {
                    silent.add(file.toString());
                }
            }
        }

        assertThat(silent).isEmpty();
        assertThat(many.get(FactKind.PRICE)).isGreaterThan(50);
        assertThat(many.get(FactKind.NUMBER)).isGreaterThan(1_000);
        assertThat(many.get(FactKind.DATE)).isGreaterThan(100);
        assertThat(many.get(FactKind.LINK)).isGreaterThan(1_000);
    }

    private static Path handbook() {
        for (Path place = Path.of("").toAbsolutePath(); System.getProperty("pramana.corpus") == null && place != null; place = place.getParent()) {
            if (Files.isDirectory(place.resolve("shared/corpus/handbook"))) {
                return place.resolve("shared/corpus/handbook");
            }
        }
        return Path.of(System.getProperty("pramana.corpus", "shared/corpus"), "handbook");
    }

    private static String said(List<Fact> facts) {
        return String.join("; ", facts.stream().map(fact -> (fact.kind() + " " + fact.shown() + "=" + fact.value() + " " + fact.unit()).strip()).toList());
    }
}
