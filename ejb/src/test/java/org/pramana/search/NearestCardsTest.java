package org.pramana.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pramana.collection.Visitor;
import org.pramana.meaning.SentenceModel;

/** With the model that the portal ships: what is found although no word of it was asked, and by whom. */
class NearestCardsTest {

    private static final Visitor ANN = Shelf.reader(7, List.of(3L), Shelf.SALES);
    private static final Visitor BOB = Shelf.reader(8, List.of(4L), Shelf.SALES, Shelf.LEGAL);
    private static final Visitor NOBODY = Shelf.reader(9, List.of());

    private static SentenceModel model;
    private CardIndex index;

    @BeforeAll
    static void load() throws IOException {
        model = SentenceModel.load();
    }

    @AfterAll
    static void unload() {
        model.close();
    }

    @BeforeEach
    void cards() throws IOException {
        index = CardIndex.create(new ByteBuffersDirectory());
        put(1, Shelf.SALES, null, "Refund policy", "We pay the full price back within thirty days.");
        put(2, Shelf.SALES, null, "Office plants", "They are watered on Mondays.");
        put(3, Shelf.LEGAL, null, "Notice period", "Contracts of employment end a month after they were terminated.");
        put(4, Shelf.SALES, List.of("g4"), "Bonus scheme", "What the best sellers earn on top.");
        index.show();
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Map<Long, Float> meant(Visitor visitor, String question) throws IOException {
        return index.read(searcher -> new CardLookup(searcher, visitor).meant(model.embed(question), 10));
    }

    @Test
    void whatIsMeantIsFoundWithoutASharedWord() throws IOException {
        Map<Long, Float> found = meant(ANN, "Can customers get their money returned?");
        assertThat(found.keySet()).startsWith(1L);
        assertThat(found.get(1L)).isGreaterThan(JoinedRanks.ALIKE);
        assertThat(found.get(2L)).isLessThan(JoinedRanks.ALIKE);
    }

    @Test
    void rightsHoldForMeaningAsForWords() throws IOException {
        assertThat(meant(ANN, "How long before somebody who quits may leave?")).containsOnlyKeys(1L, 2L);
        assertThat(meant(BOB, "How long before somebody who quits may leave?").keySet()).startsWith(3L).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
        assertThat(meant(NOBODY, "How long before somebody who quits may leave?")).isEmpty();
    }

    @Test
    void aCardThatWasRemovedOrChangedIsNotFoundByWhatItMeant() throws IOException {
        index.remove(List.of(1L));
        put(2, Shelf.SALES, null, "Parking", "Guests park behind the house.");
        index.show();

        assertThat(meant(ANN, "Where can visitors leave their car?").keySet()).containsExactly(2L);
    }

    @Test
    void theNearestIsTheSameAsByComparingAll() throws IOException {
        Random random = new Random(4);
        byte[] asked = random(random);
        long best = 0;
        int most = Integer.MIN_VALUE;
        for (long id = 100; id < 3_100; id++) { // more than are looked at closely
            byte[] vector = random(random);
            index.put(List.of(new IndexedCard(id, 1, 1, Shelf.SALES, null, "Card", List.of(), List.of(), List.of(), "", "", vector)));
            int product = IntStream.range(0, vector.length).map(i -> vector[i] * asked[i]).sum();
            best = product > most ? id : best;
            most = Math.max(most, product);
        }
        index.show();

        assertThat(meantBy(asked).keySet()).startsWith(best).hasSize(10);
    }

    @Test
    void aLongCardIsFoundByWhatOneOfItsSectionsSays() throws IOException {
        put(5, Shelf.SALES, null, "Travel", "Trains are booked by the office.", "Hotels up to a hundred a night.", "Whoever loses a suitcase fills in the form of the insurance.");
        put(6, Shelf.LEGAL, null, "Claims", "What the lawyers want to know.", "Lost luggage is paid for by the insurance after a form was filled in.");
        index.show();

        Map<Long, Float> found = meant(ANN, "My luggage has disappeared");
        assertThat(found.keySet()).startsWith(5L).doesNotContain(6L);
        assertThat(found.get(5L)).isEqualTo(SentenceModel.likeness(NearestCards.dotProduct(model.embed("My luggage has disappeared"), model.embed("Travel. Whoever loses a suitcase fills in the form of the insurance."))));
        assertThat(meant(BOB, "My luggage has disappeared").keySet()).startsWith(6L, 5L);
    }

    private void put(long id, long collection, List<String> readers, String title, String... sections) throws IOException {
        ByteArrayOutputStream vectors = new ByteArrayOutputStream();
        for (String section : sections) {
            vectors.writeBytes(model.embed(title + ". " + section));
        }
        index.put(List.of(new IndexedCard(id, 1, 1, collection, readers, title, List.of(), List.of(), List.of(), "", String.join("\n", sections), vectors.toByteArray())));
    }

    @Test
    void ofSeveralVectorsTheNearestCountsAndAllAreCompared() throws IOException {
        Random random = new Random(5);
        byte[] asked = random(random);
        long best = 0;
        int most = Integer.MIN_VALUE;
        for (long id = 100; id < 1_600; id++) {
            ByteArrayOutputStream vectors = new ByteArrayOutputStream();
            for (int i = 0; i <= id % 4; i++) {
                byte[] vector = random(random);
                vectors.writeBytes(vector);
                int product = NearestCards.dotProduct(asked, vector);
                best = product > most ? id : best;
                most = Math.max(most, product);
            }
            index.put(List.of(new IndexedCard(id, 1, 1, Shelf.SALES, null, "Card", List.of(), List.of(), List.of(), "", "", vectors.toByteArray())));
        }
        index.show();

        Map<Long, Float> found = meantBy(asked);
        assertThat(found.keySet()).startsWith(best).hasSize(10);
        assertThat(found.get(best)).isEqualTo(SentenceModel.likeness(most));
    }

    private Map<Long, Float> meantBy(byte[] asked) throws IOException {
        return index.read(searcher -> new CardLookup(searcher, ANN).meant(asked, 10));
    }

    private static byte[] random(Random random) {
        byte[] vector = new byte[SentenceModel.DIMENSIONS];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (byte) Math.round(random.nextGaussian() * 25);
        }
        return vector;
    }

    @Test
    void whoHasNoVectorYetWaits() throws IOException {
        index.put(List.of(new IndexedCard(9, 1, 1, Shelf.SALES, null, "New", List.of(), List.of(), List.of(), "", "New.", null), new IndexedCard(10, 1, 1, Shelf.SALES, null, "नया", List.of(), List.of(), List.of(), "", "नया", new byte[0])));
        index.show();

        assertThat(index.waiting()).isEqualTo(1);
        assertThat(index.waiting(5)).containsExactly(9L);
        assertThat(meant(ANN, "new").keySet()).doesNotContain(9L, 10L);
    }
}
