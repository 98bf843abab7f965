package dev.medley.models.audio;

import dev.medley.models.Emotion;
import java.util.Map;

/**
 * What was heard in a passage of speech.
 *
 * @param strangeness how far it lies from what the model was trained on; above 1 is unfamiliar
 * @param overlap how often two voices spoke at once
 */
record PassageHearing(Map<Emotion, Double> probabilities, double strangeness, VoiceOverlap overlap) {}
