package dev.medley.models.audio;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.medley.sound.Pcm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/** One sound on its way through the network for voice activity, which remembers what came before. */
final class SileroHearing implements AutoCloseable {

    private static final int FRAME = SileroVoiceActivity.FRAME;
    private static final int CONTEXT = 64;
    private static final long[] STATE_SHAPE = {2, 1, 128};

    private final FloatBuffer window = direct(CONTEXT + FRAME);
    private final FloatBuffer state = direct(256);
    private final OnnxTensor input;
    private final OnnxTensor memory;
    private final OnnxTensor rate;

    SileroHearing() {
        try {
            input = OnnxTensor.createTensor(Onnx.environment(), window, new long[] {1, CONTEXT + FRAME});
            memory = OnnxTensor.createTensor(Onnx.environment(), state, STATE_SHAPE);
            rate = OnnxTensor.createTensor(
                    Onnx.environment(), LongBuffer.wrap(new long[] {Pcm.MODEL_RATE}), new long[0]);
        } catch (OrtException broken) {
            throw Onnx.failure(broken);
        }
    }

    /** The chance of speech in the frame that begins here, with silence behind the end of the samples. */
    float hear(OrtSession session, float[] samples, int from) {
        for (int i = 0; i < CONTEXT; i++) {
            window.put(i, window.get(FRAME + i));
        }
        for (int i = 0; i < FRAME; i++) {
            window.put(CONTEXT + i, from + i < samples.length ? samples[from + i] : 0);
        }
        try (OrtSession.Result result = session.run(Map.of("input", input, "state", memory, "sr", rate))) {
            state.put(0, ((OnnxTensor) result.get(1)).getFloatBuffer(), 0, state.capacity());
            return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
        } catch (OrtException broken) {
            throw Onnx.failure(broken);
        }
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    @Override
    public void close() {
        input.close();
        memory.close();
        rate.close();
    }
}
