package dev.medley.predictions;

import dev.medley.jobs.JobProgress;
import dev.medley.models.EmotionModel;
import dev.medley.models.EmotionReading;
import dev.medley.models.EmotionVariant;
import dev.medley.models.ModelFailure;
import dev.medley.models.Router;
import dev.medley.sound.Sound;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the challenger read what the champion has read, so that both can be compared. */
@Singleton
class ShadowReader {

    private static final Logger LOG = LoggerFactory.getLogger(ShadowReader.class);
    private static final int DONE = 100;

    private final Router<EmotionModel> models;

    ShadowReader(Router<EmotionModel> models) {
        this.models = models;
    }

    /** What the challenger says; null where it fails, which is no matter of those who asked. */
    @Nullable
    ShadowReading read(Sound sound, VoiceTask task, EmotionVariant challenger, JobProgress progress) {
        long begun = System.nanoTime();
        try {
            EmotionReading reading =
                    models.ask(model -> model.variant(challenger).read(sound, _ -> progress.report(DONE)));
            return new ShadowReading(
                    task.variant(),
                    challenger,
                    Verdict.of(reading, task.cautions(), task.options()),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
        } catch (ModelFailure failure) {
            LOG.warn("The challenger {} did not read a recording", challenger, failure);
            return null;
        }
    }
}
