package dev.medley.models.cloud;

import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestRules;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.document.Document;

/** The JSON Schema of an answer: an object with exactly what was asked for. */
final class Schema {

    static final String SUMMARY = "summary";
    static final String QUOTATIONS = "quotations";
    static final String TOPICS = "topics";
    static final String MIND_MAP = "mindMap";
    static final String SOCIAL_POST = "socialPost";
    static final String LABEL = "label";
    static final String WEIGHT = "weight";
    static final String CHILDREN = "children";

    private static final int MAX_QUOTATIONS = 20;

    private Schema() {}

    static Document of(DigestRequest request) {
        Map<String, Document> properties = new LinkedHashMap<>();
        if (request.outputs().contains(Output.SUMMARY)) {
            properties.put(SUMMARY, text("What matters, in at most 200 words."));
            properties.put(
                    QUOTATIONS, list(text("A sentence of the transcript that the summary rests on."), MAX_QUOTATIONS));
        }
        if (request.outputs().contains(Output.TOPICS)) {
            properties.put(TOPICS, list(topic(), 8));
        }
        if (request.outputs().contains(Output.MIND_MAP)) {
            properties.put(MIND_MAP, node(DigestRules.MAX_LEVELS));
        }
        if (request.outputs().contains(Output.SOCIAL_POST)) {
            properties.put(SOCIAL_POST, post(request.network()));
        }
        return object(properties);
    }

    private static Document topic() {
        Map<String, Document> properties = new LinkedHashMap<>();
        properties.put(LABEL, text("One to four words."));
        properties.put(WEIGHT, described("number", "Its share of the transcript; all of them sum to at most 1."));
        return object(properties);
    }

    private static Document node(int levels) {
        Map<String, Document> properties = new LinkedHashMap<>();
        properties.put(LABEL, text("One to six words."));
        if (levels > 0) {
            properties.put(CHILDREN, list(node(levels - 1), DigestRules.MAX_CHILDREN));
        }
        return object(properties);
    }

    private static Document post(Network network) {
        return text("A post for %s of at most %d characters, hashtags included.".formatted(network, network.limit()));
    }

    private static Document object(Map<String, Document> properties) {
        List<Document> required =
                properties.keySet().stream().map(Document::fromString).toList();
        return Document.mapBuilder()
                .putString("type", "object")
                .putDocument("properties", Document.fromMap(properties))
                .putList("required", required)
                .putBoolean("additionalProperties", false)
                .build();
    }

    private static Document list(Document items, int most) {
        return Document.mapBuilder()
                .putString("type", "array")
                .putDocument("items", items)
                .putNumber("maxItems", most)
                .build();
    }

    private static Document text(String description) {
        return described("string", description);
    }

    private static Document described(String type, String description) {
        return Document.mapBuilder()
                .putString("type", type)
                .putString("description", description)
                .build();
    }
}
