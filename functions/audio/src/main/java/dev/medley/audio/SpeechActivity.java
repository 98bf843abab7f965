package dev.medley.audio;

import dev.medley.models.VoiceActivityModel;
import dev.medley.sound.WavFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Hears where speech is in recordings of any length, a minute at a time. The model is recurrent and forgets everything
 * between calls, so each minute is heard together with the two seconds before it, whose readings are dropped.
 */
@Singleton
class SpeechActivity {

    /** Both are whole frames of the model. */
    private static final int WINDOW_FRAMES = 1875;

    private static final int LEAD_IN_FRAMES = 63;

    private final VoiceActivityModel model;

    SpeechActivity(VoiceActivityModel model) {
        this.model = model;
    }

    /** The probability of speech in each frame of a rendition. */
    float[] probabilities(Path rendition, long durationMs) throws IOException {
        long windowMs = (long) WINDOW_FRAMES * VoiceActivityModel.FRAME_MS;
        List<float[]> windows = new ArrayList<>();
        for (long start = 0; start <= durationMs; start += windowMs) {
            int leadIn = start == 0 ? 0 : LEAD_IN_FRAMES;
            long from = start - (long) leadIn * VoiceActivityModel.FRAME_MS;
            float[] heard = model.speechProbabilities(WavFile.read(rendition, from, start + windowMs));
            windows.add(Arrays.copyOfRange(heard, Math.min(leadIn, heard.length), heard.length));
        }
        return joined(windows);
    }

    private static float[] joined(List<float[]> windows) {
        float[] all =
                new float[windows.stream().mapToInt(window -> window.length).sum()];
        int at = 0;
        for (float[] window : windows) {
            System.arraycopy(window, 0, all, at, window.length);
            at += window.length;
        }
        return all;
    }
}
