package org.pramana.search;

import java.io.IOException;
import org.pramana.meaning.SentenceModel;

/**
 * Makes vectors of sentences. Who injects or holds one knows nothing of the model behind it, whose classes the container would otherwise load with every bean that names
 * them: where meaning is switched off the whole library may be missing.
 */
interface Embedder {

    /** @return a vector; of what says nothing to the model, any one */
    byte[] embed(String text);

    void close();

    /** @throws IOException where the model or the runtime for it cannot be loaded on this machine; the message says what is the matter */
    static Embedder load() throws IOException {
        return new Loaded(SentenceModel.load());
    }

    /** The model that ships. */
    record Loaded(SentenceModel model) implements Embedder {

        @Override
        public byte[] embed(String text) {
            return model.embed(text);
        }

        @Override
        public void close() {
            model.close();
        }
    }
}
