package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pramana.collection.Visitor;

/** Who asks in Hindi finds what was written in English. */
class HindiQuestionsTest {

    private static final Visitor ANN = Shelf.reader(7, List.of(), Shelf.SALES);
    private static final Synonyms SHIPPED = new Synonyms(HindiTerms.PAIRS);

    private final Shelf shelf = new Shelf();
    private CardIndex index;

    @BeforeEach
    void cards() throws IOException {
        index = CardIndex.create(new ByteBuffersDirectory());
        shelf.publish(1, "Refund policy", "Customers get their money back within thirty days.");
        shelf.publish(2, "Salesforce access", "Ask your manager for a seat in Salesforce.");
        shelf.publish(3, "SLA for first response", "The SLA counts from the first message.");
        shelf.publish(4, "छुट्टियों के नियम", "हर कर्मचारी को साल में बीस छुट्टियाँ मिलती हैं।");
        shelf.publish(5, "Expired licenses", "How to reissue a license key that has expired.");
        shelf.publish(6, "Zendesk and Looker", "Tickets are in Zendesk, figures in Looker.");
        shelf.publish(7, "Brand", "Colors and typography.");
        index.put(shelf.cards.values());
        index.show();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<Long> found(String words, Synonyms synonyms) throws IOException {
        return index.read(searcher -> List.copyOf(new CardLookup(searcher, ANN).find(Query.of(words, Query.SENTENCE), synonyms, 100).scores().keySet()));
    }

    @ParameterizedTest
    @CsvSource({"धनवापसी की नीति, 1", "ग्राहक को पैसा वापस, 1", "समाप्त कुंजी, 5", "रंग, 7", "paisa wapas, 1"})
    void theTableLeadsToEnglishCards(String question, long card) throws IOException {
        assertThat(found(question, Synonyms.NONE)).doesNotContain(card);
        assertThat(found(question, SHIPPED)).startsWith(card);
    }

    @Test
    void aHindiCardIsStillFoundByItsOwnWords() throws IOException {
        assertThat(found("छुट्टी", SHIPPED)).startsWith(4L);
        assertThat(found("leave", SHIPPED)).as("one way").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"सेल्सफोर्स, 2", "सेल्सफ़ोर्स का एक्सेस, 2", "एसएलए, 3", "ज़ेनडेस्क, 6", "लुकर, 6", "लूकर, 6"})
    void aNameIsFoundBySound(String question, long card) throws IOException {
        assertThat(found(question, Synonyms.NONE)).startsWith(card);
    }

    @Test
    void whatSoundsLikeNothingFindsNothing() throws IOException {
        assertThat(found("गुलाबजामुन", SHIPPED)).isEmpty();
        assertThat(found("कखगघचछजझ", SHIPPED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"सेल्सफोर्स, salesforc", "सेल्सफोर्स, salesforce", "सोर्सग्राफ, sourcegraph", "लिंक्डइन, linkedin", "हबस्पॉट, hubspot", "स्लैक, slack", "मैनेजर, manager", "कस्टमर, customer",
        "ट्रायल, trial", "डॉकर, docker", "कुबेरनेटीज़, kubernetes", "गिटहब, github", "ज़ूम, zoom", "इंस्टाग्राम, instagram", "एक्सेल, excel", "पोस्टग्रेस, postgres", "क्लाउड, cloud", "टेम्पलेट, template"})
    void aWordInDevanagariIsSpelledAsItSounds(String heard, String written) {
        String word = CardAnalysis.WORDS.words(heard).get(0);

        assertThat(written).matches(Spelling.pattern(word));
    }

    @ParameterizedTest
    @CsvSource({"एसएलए, sla", "एसएसओ, sso", "सीआरएम, crm", "एचआर, hr", "डब्ल्यूएफएच, wfh", "एक्सएमएल, xml", "जीडीपीआर, gdpr"})
    void namesOfLettersAreAnAbbreviation(String heard, String written) {
        assertThat(Spelling.abbreviation(CardAnalysis.WORDS.words(heard).get(0))).contains(written);
    }

    @Test
    void theTableIsWellMade() {
        assertThat(HindiTerms.PAIRS).hasSizeGreaterThan(800);
        assertThat(HindiTerms.PAIRS).doesNotHaveDuplicates();
        assertThat(HindiTerms.PAIRS).allSatisfy(pair -> assertThat(Stream.of(pair.from(), pair.to())).allMatch(side -> side.equals(side.strip()) && !side.isEmpty() && side.length() <= SearchAdministration.WORDS_MAX));
        assertThat(HindiTerms.PAIRS).filteredOn(pair -> !HindiTerms.isDevanagari(pair.from())).allSatisfy(pair -> assertThat(pair.from()).matches("[a-z ]+"));
        assertThat(HindiTerms.PAIRS).allSatisfy(pair -> assertThat(pair.to()).matches("[a-z ]+"));
    }
}
