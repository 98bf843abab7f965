package dev.medley.models.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.medley.models.ModelFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/** The network: loaded at its first use, closed when nobody has used it for a while. Threads share it. */
final class EmbeddingSession {

    private final InstantSource clock;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private @Nullable OrtSession session;
    private volatile Instant lastUse = Instant.MIN;

    EmbeddingSession(InstantSource clock) {
        this.clock = clock;
    }

    /** What the network makes of the first token, which stands for the whole text; of length 1. */
    float[] run(long[] ids) {
        OrtSession open = acquire();
        try {
            return run(open, ids);
        } catch (OrtException e) {
            throw failure(e);
        } finally {
            lastUse = clock.instant();
            lock.readLock().unlock();
        }
    }

    private static float[] run(OrtSession open, long[] ids) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {ones});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        open.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            float[] first = new float[BgeEmbedder.DIMENSIONS];
            ((OnnxTensor) result.get(0)).getFloatBuffer().get(0, first);
            return normalized(first);
        }
    }

    private static float[] normalized(float[] vector) {
        double sum = 0;
        for (float value : vector) {
            sum += (double) value * value;
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    private OrtSession acquire() {
        lock.readLock().lock();
        while (session == null) {
            lock.readLock().unlock();
            load();
            lock.readLock().lock();
        }
        return session;
    }

    private void load() {
        lock.writeLock().lock();
        try (SessionOptions options = new SessionOptions()) {
            if (session == null) {
                // Callers bring their own threads.
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                session = OrtEnvironment.getEnvironment().createSession(weights(), options);
                lastUse = clock.instant();
            }
        } catch (OrtException e) {
            throw failure(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static byte[] weights() {
        try (InputStream file = EmbeddingSession.class.getResourceAsStream("model.onnx")) {
            return Objects.requireNonNull(file, "The build left out model.onnx").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closes the network unless it is in use or was used within this time; says whether it did. */
    boolean closeIfIdleFor(Duration time) {
        if (!lock.writeLock().tryLock()) {
            return false;
        }
        try {
            OrtSession open = session;
            if (open == null || clock.instant().isBefore(lastUse.plus(time))) {
                return false;
            }
            session = null;
            open.close();
            return true;
        } catch (OrtException e) {
            throw failure(e);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static ModelFailure failure(OrtException e) {
        return new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "The model could not be run", e);
    }
}
