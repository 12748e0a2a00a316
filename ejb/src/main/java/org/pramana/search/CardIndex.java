package org.pramana.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * One Lucene index over the published cards, in one folder. It is a cache: whatever is wrong with it is cured by building another.
 *
 * <p>Which database it was built from, in which format and up to which change is kept with each commit, so that they can never disagree.
 */
final class CardIndex implements Closeable {

    /** Another number, another way of indexing: older indexes are built anew. */
    static final String FORMAT = "6";

    static final String ID = "id";
    static final String COLLECTION = "collection";
    static final String READER = "reader";
    /** The one value of {@link #READER} for cards that are shared with their whole collection. */
    static final String EVERYBODY = "*";
    static final String TEXT = "text";
    static final String TITLE = "title";
    static final String HEADINGS = "headings";
    static final String TAGS = "tags";
    static final String ALIASES = "aliases";
    static final String TAG = "tag";
    static final String TYPED = "typed";
    static final String BEGINS = "begins";
    /** Which cards have no vector, although there could be one. */
    private static final Term WAITING = new Term("waiting", "");
    private static final String STAMP = "stamp";

    private static final int BEGINS_MAX = 200;

    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Directory directory;

    private CardIndex(Directory directory, OpenMode mode) throws IOException {
        this.directory = directory;
        IndexWriterConfig config = new IndexWriterConfig(new PerFieldAnalyzerWrapper(CardAnalysis.STEMS, Map.of(TYPED, CardAnalysis.WORDS)));
        config.setOpenMode(mode);
        config.setCommitOnClose(false);
        config.setRAMBufferSizeMB(32);
        this.writer = new IndexWriter(directory, config);
        this.searchers = new SearcherManager(writer, true, false, new SearcherFactory());
    }

    /** @throws IOException also where the folder cannot be written to, or another process has it */
    static CardIndex create(Path folder) throws IOException {
        Files.createDirectories(folder);
        return opened(FSDirectory.open(folder), OpenMode.CREATE);
    }

    static CardIndex create(Directory directory) throws IOException {
        return opened(directory, OpenMode.CREATE);
    }

    /** Reads every byte of it once, so that damage shows now and not in the middle of a search. @throws IOException where it is damaged or not there */
    static CardIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged instanceof IOException known ? known : new IOException(damaged);
        }
        return opened(directory, OpenMode.APPEND);
    }

    private static CardIndex opened(Directory directory, OpenMode mode) throws IOException {
        try {
            return new CardIndex(directory, mode);
        } catch (IOException | RuntimeException damaged) {
            directory.close();
            throw damaged instanceof IOException known ? known : new IOException(damaged);
        }
    }

    /** What was noted down with the last commit. */
    Map<String, String> notes() {
        Map<String, String> notes = new HashMap<>();
        Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
        if (kept != null) {
            kept.forEach(note -> notes.put(note.getKey(), note.getValue()));
        }
        return notes;
    }

    void put(Collection<IndexedCard> cards) throws IOException {
        for (IndexedCard card : cards) {
            writer.updateDocument(key(card.id()), document(card));
        }
    }

    /** For an empty index only: nothing is looked for first. */
    void add(Collection<IndexedCard> cards) throws IOException {
        for (IndexedCard card : cards) {
            writer.addDocument(document(card));
        }
    }

    void remove(Collection<Long> ids) throws IOException {
        writer.deleteDocuments(ids.stream().map(CardIndex::key).toArray(Term[]::new));
    }

    /** From here on searches see what was put and removed. */
    void show() throws IOException {
        searchers.maybeRefreshBlocking();
    }

    void commit(Map<String, String> notes) throws IOException {
        writer.setLiveCommitData(notes.entrySet());
        writer.commit();
    }

    interface Work<T> {
        T on(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Work<T> work) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return work.on(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    int size() throws IOException {
        return read(searcher -> searcher.getIndexReader().numDocs());
    }

    /** How many cards wait for their vector. */
    int waiting() throws IOException {
        return read(searcher -> searcher.count(new TermQuery(WAITING)));
    }

    /** Some of them, the newest first: those are asked for while many old ones wait. */
    List<Long> waiting(int most) throws IOException {
        return read(searcher -> {
            List<Long> ids = new ArrayList<>();
            for (ScoreDoc found : searcher.search(new TermQuery(WAITING), most, new Sort(new SortField(ID, SortField.Type.LONG, true))).scoreDocs) {
                ids.add(id(searcher, found.doc));
            }
            return ids;
        });
    }

    /** The card that this document of the index is. */
    static long id(IndexSearcher searcher, int document) throws IOException {
        return value(searcher, document, leaf -> leaf.getNumericDocValues(ID));
    }

    /** A column of numbers of one part of the index. */
    interface Column {
        NumericDocValues of(LeafReader leaf) throws IOException;
    }

    static long value(IndexSearcher searcher, int document, Column column) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues values = column.of(leaf.reader());
        values.advanceExact(document - leaf.docBase);
        return values.longValue();
    }

    /** Every card in it with its {@link IndexedCard#stamp}. */
    Map<Long, Long> stamps() throws IOException {
        return read(searcher -> {
            Map<Long, Long> stamps = new HashMap<>();
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                NumericDocValues ids = leaf.reader().getNumericDocValues(ID);
                NumericDocValues values = leaf.reader().getNumericDocValues(STAMP);
                for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
                    boolean there = leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc);
                    if (there && ids.advanceExact(doc) && values.advanceExact(doc)) {
                        stamps.put(ids.longValue(), values.longValue());
                    }
                }
            }
            return stamps;
        });
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (String file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    /** Without a commit: who wants what is in memory to be kept says so before. */
    @Override
    public void close() throws IOException {
        try (Directory last = directory; IndexWriter then = writer) {
            searchers.close();
            then.rollback();
        }
    }

    private static Term key(long id) {
        return new Term(ID, Long.toString(id));
    }

    private static Document document(IndexedCard card) {
        Document document = new Document();
        document.add(new StringField(ID, Long.toString(card.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ID, card.id()));
        document.add(new NumericDocValuesField(STAMP, card.stamp()));
        document.add(new StringField(COLLECTION, Long.toString(card.collectionId()), Field.Store.NO));
        for (String reader : card.readers() == null ? List.of(EVERYBODY) : card.readers()) {
            document.add(new StringField(READER, reader, Field.Store.NO));
        }
        for (String tag : card.tags()) {
            document.add(new StringField(TAG, tag, Field.Store.NO));
            document.add(new TextField(TAGS, tag, Field.Store.NO));
            document.add(new TextField(TEXT, tag, Field.Store.NO));
        }
        for (String alias : card.aliases()) {
            document.add(new TextField(ALIASES, alias, Field.Store.NO));
            document.add(new TextField(TEXT, alias, Field.Store.NO));
            document.add(new TextField(TYPED, alias, Field.Store.NO));
            document.add(new StringField(BEGINS, begins(alias), Field.Store.NO));
        }
        for (String question : card.answered()) {
            document.add(new TextField(TEXT, question, Field.Store.NO));
        }
        document.add(new TextField(TITLE, card.title(), Field.Store.NO));
        document.add(new TextField(TYPED, card.title(), Field.Store.NO));
        document.add(new StringField(BEGINS, begins(card.title()), Field.Store.NO));
        document.add(new TextField(HEADINGS, card.headings(), Field.Store.NO));
        document.add(new TextField(TEXT, card.title(), Field.Store.NO));
        document.add(new TextField(TEXT, card.body(), Field.Store.NO)); // its headings are in it
        if (card.meaning() == null) {
            document.add(new StringField(WAITING.field(), WAITING.text(), Field.Store.NO));
        } else if (card.meaning().length > 0) {
            NearestCards.add(card.meaning(), document);
        }
        return document;
    }

    /** A title as it is compared with what somebody types: words with single blanks between them. */
    static String begins(String title) {
        String words = String.join(" ", CardAnalysis.WORDS.words(title));
        return words.length() > BEGINS_MAX ? words.substring(0, BEGINS_MAX) : words;
    }
}
