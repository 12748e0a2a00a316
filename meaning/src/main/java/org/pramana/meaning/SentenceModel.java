package org.pramana.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Sentences into vectors, such that sentences of like meaning get vectors of like direction: all-MiniLM-L6-v2 (Apache License 2.0), with its weights in
 * eight bits, run by ONNX Runtime (MIT License) on one thread of the caller. It knows English; of other languages it knows next to nothing.
 *
 * <p>Loading takes a second or two, and the process some 140 MB more, most of it outside of the Java heap (measured). One model serves any number of threads.
 */
public final class SentenceModel implements AutoCloseable {

    /** Stands for everything that makes a vector of a text: other name, other vectors. */
    public static final String NAME = "all-minilm-l6-v2-q/2";

    public static final int DIMENSIONS = 384;

    /** What comes later in a text is cut off: the model was trained on so many pieces of words, and longer texts are found worse (measured, ADR 13). */
    static final int PIECES_MAX = 128;

    private static final String FILE = "/all-minilm-l6-v2-q.onnx";
    private static final String PIECES = "/all-minilm-l6-v2-q-tokenizer.json";

    /** Hardly any component of such a vector is larger (measured: two in a million); it is cut off there. */
    private static final float LARGEST = 0.25f;

    private static final float SCALE = Byte.MAX_VALUE / LARGEST;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;
    private final ReadWriteLock life = new ReentrantReadWriteLock();

    private SentenceModel(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** @throws IOException where the model or the runtime for it cannot be loaded on this machine; the message says what is the matter */
    public static SentenceModel load() throws IOException {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setCPUArenaAllocator(false); // it would keep what the longest text once took
                return new SentenceModel(environment, environment.createSession(read(FILE), options), WordPiece.of(new String(read(PIECES), StandardCharsets.UTF_8)));
            }
        } catch (OrtException | LinkageError | RuntimeException unusable) {
            throw new IOException(unusable.toString(), unusable);
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream in = SentenceModel.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException(file + " is not in this installation");
            }
            return in.readAllBytes();
        }
    }

    /** Whether it can say anything about this text: at least half of its letters are Latin ones, and there are some. */
    public static boolean understands(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long known = text.codePoints().filter(sign -> Character.isLetter(sign) && Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN).count();
        return known > 0 && known * 2 >= letters;
    }

    /** {@value #DIMENSIONS} components, all of the same scale, so that the dot product of two says how like they are: see {@link #likeness}. */
    public byte[] embed(String text) {
        float[] vector = vector(text);
        byte[] embedding = new byte[DIMENSIONS];
        for (int i = 0; i < DIMENSIONS; i++) {
            embedding[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, Math.round(vector[i] * SCALE)));
        }
        return embedding;
    }

    /** @return the cosine of two embeddings with this dot product: 1 for the same meaning, about 0 for none in common */
    public static float likeness(double dotProduct) {
        return (float) (dotProduct / (SCALE * SCALE));
    }

    /** Length 1. */
    float[] vector(String text) {
        long[] numbers = pieces.numbers(text, PIECES_MAX);
        life.readLock().lock();
        try {
            return vector(numbers);
        } catch (OrtException failed) {
            throw new UncheckedIOException(new IOException(failed));
        } finally {
            life.readLock().unlock();
        }
    }

    private float[] vector(long[] numbers) throws OrtException {
        long[] ones = new long[numbers.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor ids = OnnxTensor.createTensor(environment, new long[][] {numbers});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[numbers.length]});
                OrtSession.Result result = session.run(Map.of("input_ids", ids, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        }
    }

    private static float[] mean(float[][] pieces) {
        float[] mean = new float[DIMENSIONS];
        for (float[] piece : pieces) {
            for (int i = 0; i < DIMENSIONS; i++) {
                mean[i] += piece[i];
            }
        }
        double square = 0;
        for (float value : mean) {
            square += value * value;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < DIMENSIONS; i++) {
            mean[i] /= length;
        }
        return mean;
    }

    /** Waits for those who are at it: what they work with would be taken away beneath them. */
    @Override
    public void close() {
        life.writeLock().lock();
        try {
            session.close();
        } catch (OrtException gone) {
            throw new IllegalStateException(gone);
        } finally {
            life.writeLock().unlock();
        }
    }
}
