package org.pramana.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.pramana.meaning.SentenceModel;

/**
 * The cards whose vectors are nearest to that of a question, among those that a filter lets through: all of them are looked at, by the signs of their
 * components first, which is one bit each, and the best of these by the components themselves. Of a card with several vectors the nearest counts.
 *
 * <p>Lucene's own graph of neighbours finds them faster, but takes minutes to build for a hundred thousand cards, where this takes nothing, and gets the
 * slower the more the filter leaves out, where this gets faster (measured, ADR 13).
 */
final class NearestCards {

    private static final String COMPONENTS = "meaning";
    private static final String SIGNS = "signs";

    /** How many more than are wanted are looked at closely, and at least how many. */
    private static final int CLOSELY_TIMES = 20;

    private static final int CLOSELY_MIN = 1_000;

    private NearestCards() {}

    /** @param meaning vectors one after the other */
    static void add(byte[] meaning, Document document) {
        document.add(new BinaryDocValuesField(COMPONENTS, new BytesRef(meaning)));
        document.add(new BinaryDocValuesField(SIGNS, new BytesRef(signs(meaning))));
    }

    /** @return by card the cosine of the two vectors, best first; however far it is */
    static Map<Long, Float> of(byte[] question, org.apache.lucene.search.Query filter, int limit, IndexSearcher searcher) throws IOException {
        record Near(int document, float likeness) {}
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        int[] documents = similar(question, filter, Math.max(CLOSELY_MIN, limit * CLOSELY_TIMES), searcher);
        Near[] near = new Near[documents.length];
        int at = 0;
        LeafReaderContext leaf = null;
        BinaryDocValues components = null;
        for (int document : documents) {
            if (leaf == null || document >= leaf.docBase + leaf.reader().maxDoc()) {
                leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
                components = leaf.reader().getBinaryDocValues(COMPONENTS);
            }
            components.advanceExact(document - leaf.docBase);
            near[at++] = new Near(document, SentenceModel.likeness(nearest(question, components.binaryValue())));
        }
        Map<Long, Float> nearest = new LinkedHashMap<>();
        for (Near one : Arrays.stream(near).sorted(Comparator.comparingDouble(Near::likeness).reversed()).limit(limit).toList()) {
            nearest.put(CardIndex.id(searcher, one.document()), one.likeness());
        }
        return nearest;
    }

    /** The documents with most signs in common, in ascending order. */
    private static int[] similar(byte[] question, org.apache.lucene.search.Query filter, int limit, IndexSearcher searcher) throws IOException {
        byte[] asked = signs(question);
        LongHeap best = new LongHeap(limit);
        Weight weight = searcher.createWeight(searcher.rewrite(filter), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            BinaryDocValues signs = leaf.reader().getBinaryDocValues(SIGNS);
            Scorer scorer = signs == null ? null : weight.scorer(leaf);
            if (scorer != null) {
                Bits there = leaf.reader().getLiveDocs();
                DocIdSetIterator documents = scorer.iterator();
                for (int document = documents.nextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = documents.nextDoc()) {
                    if ((there == null || there.get(document)) && signs.advanceExact(document)) {
                        best.insertWithOverflow((long) inCommon(asked, signs.binaryValue()) << 32 | leaf.docBase + document);
                    }
                }
            }
        }
        return IntStream.range(0, best.size()).map(i -> (int) best.pop()).sorted().toArray();
    }

    private static byte[] signs(byte[] components) {
        byte[] signs = new byte[components.length / 8];
        for (int i = 0; i < components.length; i++) {
            signs[i / 8] |= (byte) (components[i] > 0 ? 1 << i % 8 : 0);
        }
        return signs;
    }

    /** One bit for each component, sixty-four of them in a number. */
    static long[] signsOf(byte[] components) {
        byte[] signs = signs(components);
        long[] numbers = new long[signs.length / Long.BYTES];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (long) BitUtil.VH_LE_LONG.get(signs, i * Long.BYTES);
        }
        return numbers;
    }

    /** Of the vector with which it has most. */
    private static int inCommon(byte[] asked, BytesRef signs) {
        int least = Integer.MAX_VALUE;
        for (int from = signs.offset; from < signs.offset + signs.length; from += asked.length) {
            int different = 0;
            for (int i = 0; i < asked.length; i += Long.BYTES) {
                different += Long.bitCount((long) BitUtil.VH_LE_LONG.get(asked, i) ^ (long) BitUtil.VH_LE_LONG.get(signs.bytes, from + i));
            }
            least = Math.min(least, different);
        }
        return asked.length * Byte.SIZE - least;
    }

    private static int nearest(byte[] question, BytesRef components) {
        int nearest = Integer.MIN_VALUE;
        for (int from = components.offset; from < components.offset + components.length; from += question.length) {
            nearest = Math.max(nearest, dotProduct(question, components.bytes, from));
        }
        return nearest;
    }

    static int dotProduct(byte[] one, byte[] other) {
        return dotProduct(one, other, 0);
    }

    private static int dotProduct(byte[] one, byte[] other, int from) {
        int product = 0;
        for (int i = 0; i < one.length; i++) {
            product += one[i] * other[from + i];
        }
        return product;
    }
}
