package dev.medley.models.audio;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.medley.models.ModelFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What all models ask of ONNX Runtime: their weights out of the class path, and sessions of one thread. */
final class Onnx {

    private Onnx() {}

    static OrtEnvironment environment() {
        return OrtEnvironment.getEnvironment();
    }

    /** A session that gives back after each run what the run took. */
    static OrtSession session(byte[] model) {
        return session(model, false);
    }

    /** A session that keeps its working memory until it is closed: for many short runs that each need much of it. */
    static OrtSession sessionWithArena(byte[] model) {
        return session(model, true);
    }

    private static OrtSession session(byte[] model, boolean arena) {
        try (SessionOptions options = new SessionOptions()) {
            // Callers bring their own threads.
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(arena);
            return environment().createSession(model, options);
        } catch (OrtException broken) {
            throw failure(broken);
        }
    }

    static byte[] resource(String name) {
        try (InputStream file = Onnx.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The build left out " + name);
            }
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static ModelFailure failure(OrtException broken) {
        return new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "The model could not be run", broken);
    }
}
