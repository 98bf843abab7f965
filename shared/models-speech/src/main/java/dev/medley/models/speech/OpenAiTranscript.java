package dev.medley.models.speech;

import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the audio API calls verbose JSON. A segment that the model itself takes for no speech is left out. */
final class OpenAiTranscript {

    /** As Whisper itself does. */
    private static final double NO_SPEECH = 0.6;

    private static final double UNSURE = -1;
    private static final double MS = 1_000;

    private final JsonMapper json;

    OpenAiTranscript(JsonMapper json) {
        this.json = json;
    }

    RecognizedSpeech read(String text, Model model, @Nullable String asked) {
        JsonNode answer = parse(text);
        List<Word> words = new ArrayList<>();
        for (JsonNode word : elements(answer, "words")) {
            words.add(new Word(
                    ms(word, "start"), ms(word, "end"), text(word, "word").strip()));
        }
        List<Segment> segments = new ArrayList<>();
        for (JsonNode segment : elements(answer, "segments")) {
            double probability = number(segment, "avg_logprob");
            boolean isSpeech = number(segment, "no_speech_prob") < NO_SPEECH || probability > UNSURE;
            if (isSpeech && !text(segment, "text").isBlank()) {
                segments.add(segment(segment, Math.exp(Math.min(0, probability)), words));
            }
        }
        double confidence =
                segments.stream().mapToDouble(Segment::confidence).average().orElse(0);
        String code = asked == null ? code(text(answer, "language")) : asked;
        return new RecognizedSpeech(
                segments.stream().map(Segment::text).collect(Collectors.joining(" ")),
                new Language(segments.isEmpty() && asked == null ? "und" : code, confidence),
                List.copyOf(segments),
                model);
    }

    private static Segment segment(JsonNode segment, double confidence, List<Word> words) {
        long start = ms(segment, "start");
        long end = ms(segment, "end");
        List<Word> own = words.stream()
                .filter(word -> word.startMs() >= start && word.startMs() < end)
                .toList();
        return new Segment(start, end, text(segment, "text").strip(), confidence, own);
    }

    /** The API names a language in English: {@code german}. */
    private static String code(String name) {
        return Stream.of(Locale.getISOLanguages())
                .filter(code ->
                        Locale.of(code).getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(name)
                                || code.equalsIgnoreCase(name))
                .findFirst()
                .orElse("und");
    }

    private JsonNode parse(String text) {
        try {
            JsonNode node = json.readValue(text, JsonNode.class);
            if (node != null && node.isObject() && node.get("text") != null) {
                return node;
            }
        } catch (IOException | IllegalStateException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The provider answered with no JSON.", e);
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "The provider answered with no transcript.");
    }

    private static Iterable<JsonNode> elements(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member != null && member.isArray() ? member.values() : List.of();
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member != null && member.isString() ? member.getStringValue() : "";
    }

    private static double number(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member != null && member.isNumber() ? member.getDoubleValue() : 0;
    }

    private static long ms(JsonNode node, String name) {
        return Math.round(MS * number(node, name));
    }
}
