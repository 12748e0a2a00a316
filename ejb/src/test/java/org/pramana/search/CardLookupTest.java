package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pramana.collection.Visitor;

class CardLookupTest {

    private static final Visitor ANN = Shelf.reader(7, List.of(3L), Shelf.SALES);
    private static final Visitor BOB = Shelf.reader(8, List.of(4L), Shelf.SALES, Shelf.LEGAL);

    private final Shelf shelf = new Shelf();
    private CardIndex index;

    @BeforeEach
    void cards() throws IOException {
        index = CardIndex.create(new ByteBuffersDirectory());
        shelf.publish(1, "Refund policy", "Customers get their money back within thirty days. No questions are asked.");
        shelf.publish(2, "Driver to buy", "What makes a customer choose us: price, speed and support.");
        shelf.publish(3, "Self-service portal", "How a customer changes the plan alone.");
        shelf.publish(4, "छुट्टियों के नियम", "हर कर्मचारी को साल में बीस छुट्टियाँ मिलती हैं।");
        shelf.publish(5, Shelf.LEGAL, null, "Warranty", "Our warranty lasts twenty-four months.", "contract");
        shelf.publish(6, Shelf.SALES, List.of("p7"), "Margins", "The secret margin of resellers is confidential.");
        shelf.publish(7, Shelf.SALES, List.of("g4"), "Bonus", "Confidential bonus scheme.");
        shelf.publish(8, "Café prices", "An espresso at the Café costs 2 €.");
        show();
    }

    private void show() throws IOException {
        index.put(shelf.cards.values());
        index.show();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<Long> found(Visitor visitor, String words, Synonyms.Pair... synonyms) throws IOException {
        return index.read(searcher -> List.copyOf(
                new CardLookup(searcher, visitor).find(Query.of(words, Query.SENTENCE), new Synonyms(List.of(synonyms)), 100).scores().keySet()));
    }

    private List<Long> begun(Visitor visitor, String typed) throws IOException {
        return index.read(searcher -> new CardLookup(searcher, visitor).begun(typed, 100).stream().map(CardLookup.Begun::card).toList());
    }

    @Test
    void otherFormsOfAWordAreTheSameWord() throws IOException {
        assertThat(found(ANN, "refunds")).containsExactly(1L);
        assertThat(found(ANN, "refunding customers")).startsWith(1L);
        assertThat(found(ANN, "CAFE price")).startsWith(8L);
    }

    @Test
    void hindiWordsFindTheirOtherForms() throws IOException {
        assertThat(found(ANN, "छुट्टी")).containsExactly(4L);
        assertThat(found(ANN, "कर्मचारियों")).containsExactly(4L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-service", "self service", "selfservice", "Self-Service Portal"})
    void hyphenAndBlankMakeNoDifference(String words) throws IOException {
        assertThat(found(ANN, words)).startsWith(3L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.3", "node.js", "shop.example.org", "max_size", "ratio:limit", "version 12.3"})
    void aSignPartsWordsInCardsAsItDoesInQuestionsAndThoseThatStandTogetherComeFirst(String words) throws IOException {
        shelf.publish(9, "Release", "Version 12.3 costs 1,500 rupees, with node.js; its shop.example.org keeps max_size and ratio:limit.");
        shelf.publish(10, "Apart", "A version for 3 of the 12 shops, 500 in 1 org: the size at max, the limit of a ratio, js on a node, an example.");
        show();

        assertThat(found(ANN, words)).startsWith(9L, 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1500", "1,500", "1 500", "1.500", "1'500", "1\u00A0500", "1500 rupees", "\"1,500 rupees\"", "price of 1,500", "\u0967\u096B\u0966\u0966"})
    void aNumberIsFoundHoweverItIsGrouped(String words) throws IOException {
        shelf.publish(9, "Fee one", "The price is 1,500 rupees.");
        shelf.publish(10, "Fee two", "The price is 1500 rupees.");
        shelf.publish(11, "Fee three", "The price is 1 500 rupees.");
        shelf.publish(12, "Fee four", "The price is 1.500 rupees.");
        shelf.publish(13, "Fee five", "The price is 15 rupees for 50, or 15000.");
        show();

        assertThat(found(ANN, words)).contains(9L, 10L, 11L, 12L).doesNotContain(13L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"150000", "1,50,000", "150,000", "150 000"})
    void groupsAsInIndiaAreTheSameNumber(String words) throws IOException {
        shelf.publish(9, "Limit", "Above \u20B91,50,000 two people sign.");
        show();

        assertThat(found(ANN, words)).containsExactly(9L);
    }

    @Test
    void theGroupsOfANumberAreNoNumbersOfTheirOwnWhereItIsCertainThatTheyAreOne() throws IOException {
        shelf.publish(9, "Fee", "1,500 rupees, from version 3.250 on.");
        show();

        assertThat(found(ANN, "500")).isEmpty();
        assertThat(found(ANN, "250")).as("3.250 may be a version").containsExactly(9L);
        assertThat(found(ANN, "3250")).containsExactly(9L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "o'brien", "OBrien", "obrien", "O\u2019Brien", "O\u02BCBrien", "O`Brien", "o'brien's", "\"o'brien account\""})
    void anApostropheMakesNoDifference(String words) throws IOException {
        shelf.publish(9, "O\u2019Brien account", "Who speaks with them.");
        shelf.publish(10, "Obrien account", "Who speaks with them.");
        shelf.publish(11, "O'Brien account", "Who speaks with them.");
        show();

        assertThat(found(ANN, words)).containsExactlyInAnyOrder(9L, 10L, 11L);
        assertThat(begun(ANN, "o'bri")).containsExactlyInAnyOrder(9L, 10L, 11L);
    }

    @Test
    void whatIsContractedSaysNothing() throws IOException {
        shelf.publish(9, "Terms", "A customer's terms: don't sign what isn't yours.");
        show();

        assertThat(found(ANN, "customers' terms")).startsWith(9L);
        assertThat(found(ANN, "what's the customer\u2019s term")).startsWith(9L);
        assertThat(Query.of("What's the term, and don't we've it? I can't say").terms()).extracting(Query.Term::text).containsExactly("term", "say");
    }

    @Test
    void oneWordFindsItsTwoAndTheOtherWayRound() throws IOException {
        shelf.publish(9, "Onboarding", "The checklist for a new colleague.");
        show();

        assertThat(found(ANN, "on-boarding")).containsExactly(9L);
        assertThat(found(ANN, "check list")).containsExactly(9L);
    }

    @Test
    void aCardIsFoundByItsOtherNamesAndSuggestedForThem() throws IOException {
        shelf.publish(9, "Other", "The money goes back and forth, and a guarantee of quite another kind is told of here at some length.");
        shelf.alsoCalled(1, "Money-back guarantee", "Returns");
        show();

        assertThat(found(ANN, "returns")).containsExactly(1L);
        assertThat(found(ANN, "money-back guarantee")).startsWith(1L);
        assertThat(found(ANN, "\"guarantee returns\"")).as("a phrase does not run on from one name into the next").isEmpty();
        assertThat(begun(ANN, "money-b")).contains(1L);
        assertThat(begun(ANN, "retu")).containsExactly(1L);
        assertThat(begun(ANN, "refund po")).as("by its title as before").containsExactly(1L);
    }

    @Test
    void aCardIsFoundByTheQuestionsThatItAnswered() throws IOException {
        shelf.answered(1, "May a customer send the parcel home again?", "Who pays the courier?");
        show();

        assertThat(found(ANN, "parcel home")).containsExactly(1L);
        assertThat(found(ANN, "courier")).containsExactly(1L);
        assertThat(found(ANN, "\"again who\"")).as("one question does not run on into the next").isEmpty();
    }

    /** Example 23 of behaviour.md §19. */
    @Test
    void example23_d2bFindsDriverToBuyOnlyWhenSomebodySaidThatTheyAreTheSame() throws IOException {
        assertThat(found(ANN, "d2b")).isEmpty();
        assertThat(found(ANN, "d2b", new Synonyms.Pair("D2B", "driver to buy", true))).containsExactly(2L);
    }

    @Test
    void aOneWaySynonymHoldsOneWay() throws IOException {
        Synonyms.Pair pair = new Synonyms.Pair("money back", "guarantee", false);
        shelf.publish(9, "Guarantee", "It holds for a year.");
        show();

        assertThat(found(ANN, "money back", pair)).contains(1L, 9L);
        assertThat(found(ANN, "guarantee", pair)).containsExactly(9L);
        assertThat(found(ANN, "guarantee", new Synonyms.Pair("money back", "guarantee", true))).contains(1L, 9L);
    }

    @Test
    void twoWordsAreBothMeantAlsoWhereFewCardsHaveThem() throws IOException {
        assertThat(found(ANN, "refund customers")).as("the driver and the portal have customers too").containsExactly(1L);
        assertThat(found(ANN, "refund warranty")).as("no card has both that she may read").containsExactly(1L);
    }

    @Test
    void halvesOfAWordAreMarkedTogether() throws IOException {
        shelf.publish(9, "Back up", "How to back up a portal.");
        show();
        Marks marks = index.read(searcher -> new CardLookup(searcher, ANN).find(Query.of("backup"), Synonyms.NONE, 10).marks());

        assertThat(Passage.marked("Go up and back-up", marks)).isEqualTo("Go up and <mark>back-up</mark>");
        assertThat(Passage.marked("Playback up", marks)).as("from a word's beginning").isEqualTo("Playback up");
    }

    @Test
    void aQuotedPhraseIsThereAsItIs() throws IOException {
        assertThat(found(ANN, "\"questions are asked\"")).containsExactly(1L);
        assertThat(found(ANN, "\"asked questions\"")).isEmpty();
        assertThat(found(ANN, "\"their money back within\" speed")).as("the phrase has to be there, the word may be").containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLA", "sla", "S.L.A.", "s.l.a", "\"S.L.A.\""})
    void anAcronymIsOneWordWithDotsAndWithout(String words) throws IOException {
        shelf.publish(9, "S.L.A. for large customers", "Four hours.");
        shelf.publish(10, "SLA for others", "Two days.");
        shelf.publish(11, "Sections", "See s. L and a. Version 1.2.a is out.");
        show();

        assertThat(found(ANN, words)).containsExactlyInAnyOrder(9L, 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SLA", "S.L.A."})
    void anAcronymIsMarkedAsItIsWritten(String words) throws IOException {
        Marks marks = index.read(searcher -> new CardLookup(searcher, ANN).find(Query.of(words), Synonyms.NONE, 10).marks());

        assertThat(Passage.marked("The S.L.A. and the SLA", marks)).isEqualTo("The <mark>S.L.A</mark>. and the <mark>SLA</mark>");
    }

    @Test
    void initialsAndSignsInsideWordsAreNoAcronyms() {
        assertThat(CardAnalysis.WORDS.words("S.L.A., U.S. and e.g.")).containsExactly("sla", "us", "and", "eg");
        assertThat(CardAnalysis.WORDS.words("J. Smith of node.js, a.b.com, 1.a.b and x.Y2")).containsExactly("j", "smith", "of", "node", "js", "a", "b", "com", "1", "a", "b", "and", "x", "y2");
    }

    @Test
    void aQuotedWordHasToBeThereAndNothingElseDoesForIt() throws IOException {
        shelf.publish(9, "Speed of delivery", "It takes two days.");
        show();
        Synonyms.Pair called = new Synonyms.Pair("money", "bonus", true);

        assertThat(found(ANN, "speed money", called)).contains(9L);
        assertThat(found(ANN, "speed \"money\"", called)).as("the word, or no hit").containsExactly(1L);
        assertThat(found(BOB, "money", called)).contains(7L);
        assertThat(found(BOB, "\"money\"", called)).as("no synonym").containsExactly(1L);
        assertThat(found(ANN, "monney")).contains(1L);
        assertThat(found(ANN, "\"monney\"")).as("no other spelling").isEmpty();
        assertThat(found(ANN, "\"customer\"")).as("in any of its forms").contains(1L, 2L, 3L);
    }

    @Test
    void aMistypedWordFindsWhatWasMeantWhenThereIsLittleElse() throws IOException {
        assertThat(found(ANN, "refnud")).containsExactly(1L);
        assertThat(found(ANN, "polcy")).containsExactly(1L);
        assertThat(found(ANN, "xefund")).containsExactly(1L);
        assertThat(found(ANN, "qwrtzpl")).isEmpty();
    }

    private List<Long> typing(String words) throws IOException {
        return index.read(searcher -> List.copyOf(new CardLookup(searcher, ANN).find(Query.of(words, Query.SENTENCE).unfinished(), Synonyms.NONE, 100).scores().keySet()));
    }

    @Test
    void whileSomebodyTypesTheLastWordMayBeOnlyHowOneBegins() throws IOException {
        shelf.publish(9, "Approval ladder", "Who approves a discount of the price.");
        show();

        for (int typed = 2; typed <= "approval".length(); typed++) {
            assertThat(typing("approval".substring(0, typed))).as("approval".substring(0, typed)).containsExactly(9L);
            assertThat(typing("discount " + "approval".substring(0, typed))).startsWith(9L);
        }
        assertThat(typing("pri")).as("prices before what only tells of them").startsWith(8L).contains(2L, 9L);
        assertThat(typing("discount p")).as("a first letter says nothing yet").containsExactly(9L);
        assertThat(typing("roval")).as("never by its middle").isEmpty();
        assertThat(typing("bon")).as("nor what she may not read").isEmpty();
    }

    /** Somebody comes back to what they were typing when they opened a card. */
    @Test
    void aWordThatNobodyWroteMayBeTheBeginningOfOneWhereThereIsLittleElse() throws IOException {
        assertThat(found(ANN, "refu")).containsExactly(1L);
        assertThat(found(ANN, "customer refu")).startsWith(1L);
        assertThat(found(ANN, "re")).as("two letters may become anything").isEmpty();
    }

    @Test
    void whereThereAreHitsNothingIsGuessed() throws IOException {
        for (long id = 20; id < 24; id++) {
            shelf.publish(id, "Refuse bins " + id, "Refuse is collected on Monday.");
        }
        show();

        assertThat(found(ANN, "refuse")).hasSize(4).doesNotContain(1L);
    }

    @Test
    void theIndexItselfKeepsRights() throws IOException {
        assertThat(found(ANN, "warranty")).as("not in her collections").isEmpty();
        assertThat(found(BOB, "warranty")).containsExactly(5L);
        assertThat(found(ANN, "confidential")).as("shared with her").containsExactly(6L);
        assertThat(found(BOB, "confidential")).as("shared with his group").containsExactly(7L);
        assertThat(found(Shelf.reader(9, List.of()), "refund")).as("no collection at all").isEmpty();
        assertThat(begun(ANN, "war")).isEmpty();
        assertThat(begun(BOB, "war")).containsExactly(5L);
        assertThat(begun(BOB, "mar")).as("a title that is shared with Ann").isEmpty();
    }

    @Test
    void totalsCountWhatThePersonMayRead() throws IOException {
        long total = index.read(searcher -> new CardLookup(searcher, BOB).find(Query.of("confidential"), Synonyms.NONE, 1).total());

        assertThat(total).isEqualTo(1);
    }

    @Test
    void aTagNarrows() throws IOException {
        assertThat(found(BOB, "#contract months")).containsExactly(5L);
        assertThat(found(BOB, "#contracts months")).isEmpty();
    }

    private List<Long> best20(String words, List<org.apache.lucene.search.Query> narrow) throws IOException {
        return index.read(searcher -> List.copyOf(new CardLookup(searcher, ANN, narrow).find(Query.of(words), Synonyms.NONE, 20).scores().keySet()));
    }

    /** Or the few would not be among the best of all, and nothing would be left of them. */
    @Test
    void whereTheSearchIsNarrowedTheBestAreTheBestOfThose() throws IOException {
        for (long id = 100; id < 130; id++) {
            shelf.publish(id, "Invoice", "Invoice.");
        }
        shelf.publish(130, Shelf.SALES, null, "Rare", "Somewhere far below it names an invoice among many other words.", "rare");
        show();
        var rare = new TermQuery(new Term(CardIndex.TAG, "rare"));

        assertThat(best20("invoice", List.of())).doesNotContain(130L);
        assertThat(best20("invoice", List.of(rare))).containsExactly(130L);
    }

    @Test
    void suggestionsGrowWithWhatIsTyped() throws IOException {
        assertThat(begun(ANN, "pol")).containsExactly(1L);
        assertThat(begun(ANN, "refund po")).containsExactly(1L);
        assertThat(begun(ANN, "self s")).containsExactly(3L);
        assertThat(begun(ANN, "छुट्")).containsExactly(4L);
        assertThat(begun(ANN, "service self")).containsExactly(3L);
        assertThat(begun(ANN, "self_serv")).containsExactly(3L);
        assertThat(begun(ANN, "olicy")).as("never by the middle of a word").isEmpty();
    }

    @Test
    void aTitleThatBeginsLikeThatComesFirst() throws IOException {
        shelf.publish(30, "Our policy of prices", "x");
        shelf.publish(31, "Policy", "x");
        shelf.publish(29, "Policy of travel", "x");
        show();

        assertThat(begun(ANN, "polic").subList(0, 2)).containsExactlyInAnyOrder(29L, 31L);
        assertThat(begun(ANN, "policy")).as("before all others the one that is exactly that").startsWith(31L, 29L);
        assertThat(index.read(searcher -> new CardLookup(searcher, ANN).begun("policy of tr", 9)).get(0).words()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", "&&", "||", "!", "(", ")", "{", "}", "[", "]", "^", "\"", "~", "*", "?", ":", "\\", "/", "refund*", "*fund", "?efund", "title:refund", "refund~9", "[a TO z]",
        "refund^99999", "\"refund", "(refund", "refund)", "NOT refund", "refund AND", "OR", "/re.*/", "\\", "{!func}", "<", "refund\u0000", "\uD83D\uDE00", "\uD83D", "   ", "_:_", "id:1 OR *:*"})
    void noSignIsAnOperator(String words) throws IOException {
        assertThat(found(ANN, words)).isSubsetOf(1L, 2L, 3L, 4L, 6L, 8L);
        assertThat(begun(ANN, words)).isSubsetOf(1L, 2L, 3L, 4L, 6L, 8L);
    }

    @Test
    void aVeryLongQuestionIsAQuestion() throws IOException {
        assertThat(found(ANN, "refund ".repeat(3_000))).containsExactly(1L);
        assertThat(found(ANN, "x".repeat(50_000))).isEmpty();
    }

    private boolean answers(String words, long card, Synonyms.Pair... synonyms) throws IOException {
        CardLookup.Candidates found = index.read(searcher -> new CardLookup(searcher, ANN).find(Query.of(words, Query.SENTENCE), new Synonyms(List.of(synonyms)), 10));
        IndexedCard said = shelf.cards.get(card);
        return found.scores().containsKey(card) && Ranking.answers(found.said(), said.title(), Passage.plain(Passage.best(said.body(), found.marks())));
    }

    @Test
    void aPassageAnswersWhatItSaysInWhateverWords() throws IOException {
        assertThat(answers("money back within thirty days", 1)).isTrue();
        assertThat(answers("how soon is the money back on a bicycle from the shop", 1)).as("a weak match: half of the words").isFalse();
        assertThat(answers("refund policy", 1)).as("the title alone answers nothing").isFalse();
        assertThat(answers("refnud days", 1)).as("what was mistyped is a guess").isFalse();
        assertThat(answers("reimbursement days", 1)).isFalse();
        assertThat(answers("reimbursement days", 1, new Synonyms.Pair("reimbursement", "money back", true))).isTrue();
        assertThat(answers("शुल्क espresso", 8, new Synonyms.Pair("शुल्क", "costs", true))).isTrue();
        assertThat(answers("money-back days", 1)).isTrue();
    }

    @Test
    void wordsOfAPassageAreMarkedInWhateverFormTheyWereFound() throws IOException {
        Marks marks = index.read(searcher -> new CardLookup(searcher, ANN).find(Query.of("d2b pricing"), new Synonyms(List.of(new Synonyms.Pair("d2b", "driver to buy", true))), 10).marks());

        assertThat(Passage.marked("Driver to buy: the price", marks)).isEqualTo("<mark>Driver to buy</mark>: the <mark>price</mark>");
    }
}
