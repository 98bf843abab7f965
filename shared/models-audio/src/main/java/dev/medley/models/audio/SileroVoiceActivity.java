package dev.medley.models.audio;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Map;

/** Silero VAD 5: a small recurrent network that reads 512 samples at a time, and the 64 before them. */
public final class SileroVoiceActivity implements VoiceActivityModel {
    static final int FRAME = Pcm.MODEL_RATE * FRAME_MS / 1000;
    private static final int CONTEXT = 64;
    private static final long[] STATE_SHAPE = {2, 1, 128};

    private final OnDemand<OrtSession> session;

    SileroVoiceActivity(OnDemand<OrtSession> session) {
        this.session = session;
    }

    static OrtSession load() {
        return Onnx.session(Onnx.resource("silero/vad.onnx"));
    }

    @Override
    public Model model() {
        return new Model("embedded", "silero-vad", "5");
    }

    @Override
    public float[] speechProbabilities(Pcm sound) {
        Rate.require(sound);
        return session.use(open -> {
            try {
                return run(open, sound.samples());
            } catch (OrtException broken) {
                throw Onnx.failure(broken);
            }
        });
    }

    private static float[] run(OrtSession session, float[] samples) throws OrtException {
        float[] probabilities = new float[(samples.length + FRAME - 1) / FRAME];
        FloatBuffer window = direct(CONTEXT + FRAME);
        FloatBuffer state = direct(256);
        try (OnnxTensor input = OnnxTensor.createTensor(Onnx.environment(), window, new long[] {1, CONTEXT + FRAME});
                OnnxTensor memory = OnnxTensor.createTensor(Onnx.environment(), state, STATE_SHAPE);
                OnnxTensor rate = OnnxTensor.createTensor(
                        Onnx.environment(), LongBuffer.wrap(new long[] {Pcm.MODEL_RATE}), new long[0])) {
            Map<String, OnnxTensor> inputs = Map.of("input", input, "state", memory, "sr", rate);
            for (int frame = 0; frame < probabilities.length; frame++) {
                fill(window, samples, frame * FRAME - CONTEXT);
                try (OrtSession.Result result = session.run(inputs)) {
                    probabilities[frame] =
                            ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
                    state.put(0, ((OnnxTensor) result.get(1)).getFloatBuffer(), 0, state.capacity());
                }
            }
        }
        return probabilities;
    }

    /** Copies a stretch of the sound, with silence before its start and after its end. */
    private static void fill(FloatBuffer window, float[] samples, int from) {
        for (int i = 0; i < window.capacity(); i++) {
            int at = from + i;
            window.put(i, at >= 0 && at < samples.length ? samples[at] : 0);
        }
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
