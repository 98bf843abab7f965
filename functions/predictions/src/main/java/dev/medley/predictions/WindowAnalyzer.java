package dev.medley.predictions;

import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionVariant;
import dev.medley.models.OwnBaseline;
import dev.medley.models.Router;
import dev.medley.sound.Sound;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Has each window of a sound judged by itself. */
final class WindowAnalyzer {

    private static final int HUNDRED = 100;

    private final Router<EmotionModel> models;
    private final EmotionVariant variant;
    private final PredictionOptions options;
    private final @Nullable OwnBaseline own;

    /**
     * Asks these models.
     *
     * @param own what each window is held against; null where it is taken as it is
     */
    WindowAnalyzer(Router<EmotionModel> models, VoiceTask task, @Nullable OwnBaseline own) {
        this.models = models;
        this.variant = task.variant();
        this.options = task.options();
        this.own = own;
    }

    List<PredictionWindow> of(Sound sound, IntConsumer progress) {
        long durationMs = sound.durationMs();
        long count = options.windowCount(durationMs);
        List<PredictionWindow> windows = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            long start = i * options.windowHopMs();
            long end = Math.min(start + Objects.requireNonNull(options.windowMs()), durationMs);
            EmotionReading heard = models.ask(model -> model.variant(variant).read(sound.slice(start, end)));
            windows.add(PredictionWindow.of(start, end, Verdict.of(own == null ? heard : own.applied(heard), options)));
            progress.accept((int) (HUNDRED * (i + 1) / count));
        }
        return windows;
    }
}
