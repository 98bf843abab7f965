package dev.medley.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.medley.openapi.Operations.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes an example of an exchange: short, the same in every run where it can be, and without anything that opens a door. */
final class ExampleScrubber {

    private static final int MOST_OBJECTS = 2;
    private static final int MOST_VALUES = 8;
    private static final int LONGEST_TEXT = 600;

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Placeholders placeholders = new Placeholders();

    private ExampleScrubber() {}

    static ObjectNode example(Operation operation, RecordedExchange recordedExchange) {
        ExampleScrubber scrubber = new ExampleScrubber();
        ObjectNode example = JSON.objectNode();
        if (recordedExchange.status() < 400) {
            ObjectNode parameters = scrubber.parameters(operation, recordedExchange.path());
            if (!parameters.isEmpty()) {
                example.set("parameters", parameters);
            }
            if (recordedExchange.request() != null) {
                example.set("request", scrubber.body("application/json", recordedExchange.request()));
            }
        }
        if (!recordedExchange.answer().isEmpty()) {
            example.set("answer", scrubber.body(recordedExchange.mediaType(), recordedExchange.answer()));
        }
        return example;
    }

    private ObjectNode parameters(Operation operation, String path) {
        ObjectNode values = JSON.objectNode();
        String[] parts = path.split("\\?", 2);
        Pattern names = Pattern.compile("\\{(\\w+)}");
        Matcher template = names.matcher(operation.path());
        Matcher actual = Pattern.compile(names.matcher(operation.path()).replaceAll("([^/]+)"))
                .matcher(parts[0]);
        if (actual.matches()) {
            for (int group = 1; template.find(); group++) {
                put(values, operation, template.group(1), actual.group(group));
            }
        }
        if (parts.length > 1) {
            for (String pair : parts[1].split("&", -1)) {
                String[] field = pair.split("=", 2);
                put(values, operation, field[0], field.length > 1 ? field[1] : "");
            }
        }
        return values;
    }

    private void put(ObjectNode values, Operation operation, String name, String encoded) {
        String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                boolean isText =
                        parameter.path("schema").path("type").toString().contains("string");
                values.set(name, isText || !isJson(text) ? scrub(name, JSON.textNode(text)) : ApiContract.json(text));
            }
        }
    }

    private JsonNode body(String mediaType, String text) {
        return mediaType.contains("json") && isJson(text)
                ? scrub("", ApiContract.json(text))
                : JSON.objectNode()
                        .put("mediaType", mediaType.replaceFirst(";.*", ""))
                        .put("text", shortened(placeholders.inText(bounded(text))));
    }

    private static boolean isJson(String text) {
        try {
            ApiContract.json(text);
            return true;
        } catch (AssertionError _) {
            return false;
        }
    }

    private JsonNode scrub(String name, JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                boolean isProblem = object.has("requestId") && object.has("code");
                ObjectNode scrubbed = JSON.objectNode();
                object.properties()
                        .forEach(field ->
                                scrubbed.set(field.getKey(), scrub(isProblem ? "" : field.getKey(), field.getValue())));
                yield scrubbed;
            }
            case ArrayNode array -> {
                ArrayNode scrubbed = JSON.arrayNode();
                for (JsonNode value : array) {
                    if (scrubbed.size() < (value.isContainerNode() ? MOST_OBJECTS : MOST_VALUES)) {
                        scrubbed.add(scrub(name, value));
                    }
                }
                yield scrubbed;
            }
            case TextNode text -> JSON.textNode(shortened(placeholders.of(name, bounded(text.asText()))));
            default -> node;
        };
    }

    /** What is shown and more, so that placeholders at its end are whole; looking for them takes long in a long text. */
    private static String bounded(String text) {
        return text.substring(0, Math.min(text.length(), 2 * LONGEST_TEXT));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }
}
