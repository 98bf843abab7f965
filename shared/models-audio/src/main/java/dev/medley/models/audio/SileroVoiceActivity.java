package dev.medley.models.audio;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.function.IntConsumer;

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
    public float[] speechProbabilities(Sound sound, IntConsumer progress) {
        Rate.require(sound);
        return session.use(open -> {
            try (Hearing hearing = new Hearing(open, sound.durationMs())) {
                sound.forEachPart(part -> {
                    hearing.add(part);
                    progress.accept(hearing.percent());
                });
                return hearing.probabilities();
            } catch (OrtException broken) {
                throw Onnx.failure(broken);
            }
        });
    }

    /** One sound on its way through the network, which remembers what came before. */
    private static final class Hearing implements AutoCloseable {
        private final OrtSession session;
        private final FloatBuffer window = direct(CONTEXT + FRAME);
        private final FloatBuffer state = direct(256);
        private final OnnxTensor input;
        private final OnnxTensor memory;
        private final OnnxTensor rate;
        private final float[] probabilities;
        private final long durationMs;
        private int frames;

        Hearing(OrtSession session, long durationMs) throws OrtException {
            this.session = session;
            this.durationMs = durationMs;
            input = OnnxTensor.createTensor(Onnx.environment(), window, new long[] {1, CONTEXT + FRAME});
            memory = OnnxTensor.createTensor(Onnx.environment(), state, STATE_SHAPE);
            rate = OnnxTensor.createTensor(
                    Onnx.environment(), LongBuffer.wrap(new long[] {Pcm.MODEL_RATE}), new long[0]);
            probabilities = new float[(int) (durationMs / FRAME_MS) + 1];
        }

        /** Takes the next part, of whole frames unless it is the last. */
        void add(Pcm part) {
            for (int from = 0; from < part.samples().length; from += FRAME) {
                fill(part.samples(), from);
                probabilities[frames++] = hear();
            }
        }

        /** The end of the frame before, then the next one, with silence behind the end of the sound. */
        private void fill(float[] samples, int from) {
            for (int i = 0; i < CONTEXT; i++) {
                window.put(i, window.get(FRAME + i));
            }
            for (int i = 0; i < FRAME; i++) {
                window.put(CONTEXT + i, from + i < samples.length ? samples[from + i] : 0);
            }
        }

        private float hear() {
            try (OrtSession.Result result = session.run(Map.of("input", input, "state", memory, "sr", rate))) {
                state.put(0, ((OnnxTensor) result.get(1)).getFloatBuffer(), 0, state.capacity());
                return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
            } catch (OrtException broken) {
                throw Onnx.failure(broken);
            }
        }

        int percent() {
            return (int) Math.min(100, 100L * frames * FRAME_MS / Math.max(1, durationMs));
        }

        float[] probabilities() {
            return Arrays.copyOf(probabilities, frames);
        }

        @Override
        public void close() {
            input.close();
            memory.close();
            rate.close();
        }
    }

    private static FloatBuffer direct(int size) {
        return ByteBuffer.allocateDirect(size * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }
}
