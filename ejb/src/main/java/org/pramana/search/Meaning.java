package org.pramana.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.pramana.meaning.SentenceModel;

/**
 * The model of sentences, where it is wanted: loaded once, off everybody's way, and never where it is switched off. Without it search goes by words
 * alone, as it does with it while it loads.
 */
@ApplicationScoped
class Meaning {

    private static final Logger LOG = Logger.getLogger(Meaning.class.getName());

    /** People ask the same again while they type, turn pages and filter. */
    private static final int REMEMBERED = 500;

    @Inject
    @ConfigProperty(name = "pramana.search.meaning", defaultValue = "off")
    String wanted;

    private final Map<String, byte[]> asked = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile Embedder model;
    private volatile String trouble;

    /** Empty: nothing of it is to be loaded. */
    Optional<String> name() {
        return wanted.equals("off") ? Optional.empty() : Optional.of(SentenceModel.NAME);
    }

    void load() {
        if (name().isEmpty()) {
            return;
        }
        try {
            model = Embedder.load();
        } catch (IOException | RuntimeException | LinkageError unusable) {
            trouble = unusable.getMessage();
            LOG.log(Level.WARNING, "Search goes by words alone, because the model of sentences cannot be loaded on this server: {0}", trouble);
        }
    }

    synchronized void close() {
        Embedder before = model;
        model = null;
        if (before != null) {
            before.close();
        }
    }

    MeaningReport.State state() {
        if (name().isEmpty()) {
            return MeaningReport.State.OFF;
        }
        return model != null ? MeaningReport.State.ON : trouble != null ? MeaningReport.State.FAILED : MeaningReport.State.LOADING;
    }

    String trouble() {
        return trouble;
    }

    /** The vector of a question; empty where there is none: who quotes or names a tag means the very words, and Hindi says nothing to this model. */
    Optional<byte[]> of(Query question) {
        boolean literal = !question.tags().isEmpty() || question.whole().contains("\"") || question.terms().stream().anyMatch(Query.Term::phrase);
        if (model == null || literal || !SentenceModel.understands(question.whole())) {
            return Optional.empty();
        }
        byte[] known;
        synchronized (asked) {
            known = asked.get(question.whole());
        }
        if (known == null) {
            known = embed(question.whole());
            synchronized (asked) {
                asked.put(question.whole(), known);
            }
        }
        return known.length == 0 ? Optional.empty() : Optional.of(known);
    }

    /** The vectors of all of these, one after the other, without those that say nothing to the model; empty where the first, which is the whole, says nothing. */
    byte[] embed(List<String> texts) {
        ByteArrayOutputStream vectors = new ByteArrayOutputStream();
        for (String text : texts) {
            vectors.writeBytes(embed(text));
            if (vectors.size() == 0) {
                break;
            }
        }
        return vectors.toByteArray();
    }

    /** @return empty where the text says nothing to the model or there is none */
    byte[] embed(String text) {
        Embedder here = model;
        try {
            return here != null && SentenceModel.understands(text) ? here.embed(text) : new byte[0];
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "A text of {0} characters is found by its words alone, because the model cannot read it: {1}", new Object[] {text.length(), failed});
            return new byte[0];
        }
    }
}
