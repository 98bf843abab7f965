package dev.medley.predictions;

import dev.medley.jobs.JobFailure;
import dev.medley.models.EmotionModel;
import dev.medley.models.Router;
import dev.medley.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** Has each window of a sound judged by itself. */
final class WindowAnalyzer {

    private static final int MOST = 720;
    private static final int HUNDRED = 100;

    private final Router<EmotionModel> models;
    private final PredictionOptions options;
    private final long windowMs;
    private final long hopMs;

    WindowAnalyzer(Router<EmotionModel> models, PredictionOptions options, long windowMs) {
        this.models = models;
        this.options = options;
        this.windowMs = windowMs;
        this.hopMs = options.hopMs() == null ? windowMs : options.hopMs();
    }

    List<PredictionWindow> of(Sound sound, IntConsumer progress) {
        long durationMs = sound.durationMs();
        long count = 1 + Math.ceilDiv(Math.max(0, durationMs - windowMs), hopMs);
        if (count > MOST) {
            throw JobFailure.permanent(
                    "windows-too-many",
                    "These would be %d windows where %d are allowed; make the steps longer.".formatted(count, MOST));
        }
        List<PredictionWindow> windows = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long start = i * hopMs;
            long end = Math.min(start + windowMs, durationMs);
            windows.add(PredictionWindow.of(
                    start, end, Verdict.of(models.ask(model -> model.read(sound.slice(start, end))), options)));
            progress.accept((int) (HUNDRED * (i + 1) / count));
        }
        return windows;
    }
}
