package dev.medley.predictions;

import dev.medley.models.EmotionVariant;

/** What the challenger says of a recording that the champion has read. */
public record ShadowReading(EmotionVariant champion, EmotionVariant challenger, Verdict verdict, long latencyMs) {}
