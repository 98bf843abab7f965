package dev.medley.models.audio;

import ai.onnxruntime.OrtSession;
import dev.medley.models.Model;
import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import java.util.Arrays;
import java.util.function.IntConsumer;

/** Silero VAD 5: a small recurrent network that reads 512 samples at a time, and the 64 before them. */
public final class SileroVoiceActivity implements VoiceActivityModel {
    static final int FRAME = Pcm.MODEL_RATE * FRAME_MS / 1000;

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
            try (SileroHearing hearing = new SileroHearing()) {
                float[] probabilities = new float[(int) (sound.durationMs() / FRAME_MS) + 1];
                int[] frames = new int[1];
                sound.forEachPart(part -> {
                    for (int from = 0; from < part.samples().length; from += FRAME) {
                        probabilities[frames[0]++] = hearing.hear(open, part.samples(), from);
                    }
                    progress.accept((int) Math.min(100, 100L * frames[0] * FRAME_MS / Math.max(1, sound.durationMs())));
                });
                return Arrays.copyOf(probabilities, frames[0]);
            }
        });
    }
}
