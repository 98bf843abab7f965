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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of Amazon Transcribe: words with times, and punctuation without; segments end at pauses. */
final class AmazonTranscript {

    private static final long PAUSE_MS = 600;
    private static final long LONGEST_MS = 15_000;
    private static final double MS = 1_000;

    private final JsonMapper json;

    AmazonTranscript(JsonMapper json) {
        this.json = json;
    }

    /** A word as it is heard, with the punctuation behind it. */
    private record Item(long startMs, long endMs, String text, double confidence) {

        Item and(String punctuation) {
            return new Item(startMs, endMs, text + punctuation, confidence);
        }
    }

    RecognizedSpeech read(String text, Model model, @Nullable String asked) {
        JsonNode results = results(text);
        List<Item> items = new ArrayList<>();
        for (JsonNode item : elements(results, "items")) {
            add(items, item);
        }
        List<Segment> segments = segments(items);
        double confidence =
                items.stream().mapToDouble(Item::confidence).average().orElse(0);
        return new RecognizedSpeech(
                segments.stream().map(Segment::text).collect(Collectors.joining(" ")),
                new Language(asked == null ? language(results) : asked, confidence),
                segments,
                model);
    }

    private static void add(List<Item> items, JsonNode item) {
        JsonNode best = elements(item, "alternatives").stream().findFirst().orElse(JsonNode.nullNode());
        String content = text(best, "content");
        if (text(item, "type").equals("punctuation")) {
            if (!items.isEmpty()) {
                items.add(items.removeLast().and(content));
            }
            return;
        }
        items.add(new Item(ms(item, "start_time"), ms(item, "end_time"), content, number(best, "confidence")));
    }

    private static List<Segment> segments(List<Item> items) {
        List<Segment> segments = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (Item item : items) {
            boolean isOver = !open.isEmpty()
                    && (item.startMs - open.getLast().endMs >= PAUSE_MS
                            || item.endMs - open.getFirst().startMs > LONGEST_MS);
            if (isOver) {
                segments.add(segment(open));
                open.clear();
            }
            open.add(item);
        }
        if (!open.isEmpty()) {
            segments.add(segment(open));
        }
        return List.copyOf(segments);
    }

    private static Segment segment(List<Item> items) {
        return new Segment(
                items.getFirst().startMs,
                items.getLast().endMs,
                items.stream().map(Item::text).collect(Collectors.joining(" ")),
                items.stream().mapToDouble(Item::confidence).average().orElse(0),
                items.stream()
                        .map(item -> new Word(item.startMs, item.endMs, item.text))
                        .toList());
    }

    /** Of several languages, the first, which is the one that is spoken longest. */
    private static String language(JsonNode results) {
        String one = text(results, "language_code");
        if (!one.isEmpty()) {
            return one;
        }
        return elements(results, "language_codes").stream()
                .findFirst()
                .map(code -> text(code, "language_code"))
                .filter(code -> !code.isEmpty())
                .orElse("und");
    }

    private JsonNode results(String text) {
        try {
            JsonNode node = json.readValue(text, JsonNode.class);
            JsonNode results = node == null || !node.isObject() ? null : node.get("results");
            if (results != null && results.isObject()) {
                return results;
            }
        } catch (IOException | IllegalStateException e) {
            throw new ModelFailure(Kind.UNAVAILABLE, "The transcript is no JSON.", e);
        }
        throw new ModelFailure(Kind.UNAVAILABLE, "The transcript has no results.");
    }

    private static List<JsonNode> elements(JsonNode node, String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        List<JsonNode> elements = new ArrayList<>();
        if (member != null && member.isArray()) {
            member.values().forEach(elements::add);
        }
        return elements;
    }

    private static String text(JsonNode node, String name) {
        JsonNode member = node.isObject() ? node.get(name) : null;
        return member != null && member.isString() ? member.getStringValue() : "";
    }

    /** Numbers come as strings. */
    private static double number(JsonNode node, String name) {
        try {
            return Double.parseDouble(text(node, name));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static long ms(JsonNode node, String name) {
        return Math.round(MS * number(node, name));
    }
}
