package dev.medley.models;

import java.util.List;

/** What was said, when, and how sure the model is (0 to 1). */
public record RecognizedSpeech(String text, Language language, List<Segment> segments, Model model) {

    /** A stretch of speech between pauses. */
    public record Segment(long startMs, long endMs, String text, double confidence, List<Word> words) {}

    /** One word and its time. */
    public record Word(long startMs, long endMs, String text) {}
}
