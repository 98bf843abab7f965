package dev.medley.predictions;

import dev.medley.models.EmotionVariant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one channel of sound is to be judged.
 *
 * @param channel from 1; null where it is all that there is to hear
 * @param cautions why it should be read with care, whatever the model says
 * @param variant of the model
 */
record VoiceTask(@Nullable Integer channel, Set<Caution> cautions, PredictionOptions options, EmotionVariant variant) {}
