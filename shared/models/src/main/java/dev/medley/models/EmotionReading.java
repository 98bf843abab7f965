package dev.medley.models;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an emotion model heard.
 *
 * @param probabilities calibrated, one for each label, summing to 1; empty where there was nothing to hear
 * @param timeline the same over time, in order, without gaps inside speech
 * @param utterances each stretch of speech between two pauses, judged by itself, in order
 * @param doubts why the reading as a whole should not be believed; empty when it may be
 */
public record EmotionReading(
        Map<Emotion, Double> probabilities,
        List<Span> timeline,
        List<Utterance> utterances,
        Set<Doubt> doubts,
        Model model) {

    /** A reading of a model that tells no stretches of speech apart. */
    public EmotionReading(Map<Emotion, Double> probabilities, List<Span> timeline, Set<Doubt> doubts, Model model) {
        this(probabilities, timeline, List.of(), doubts, model);
    }

    /** The probabilities of a stretch of the recording. */
    public record Span(long startMs, long endMs, Map<Emotion, Double> probabilities) {}

    /** A stretch of speech between two pauses, and why its probabilities should not be believed. */
    public record Utterance(long startMs, long endMs, Map<Emotion, Double> probabilities, Set<Doubt> doubts) {}

    /** Why a model does not trust its own reading. */
    public enum Doubt {
        /** Less speech than the model can judge. */
        TOO_SHORT,
        /** No speech was found. */
        NO_SPEECH,
        /** Too much noise or clipping. */
        POOR_SOUND,
        /** The voice lies far from everything that the model was trained on. */
        UNFAMILIAR,
        /** No emotion stands out. */
        UNDECIDED,
        /** More than one voice speaks at once. */
        MIXED
    }
}
