package dev.medley.models.cloud;

import dev.medley.models.Digest;
import dev.medley.models.Digest.Citation;
import dev.medley.models.Digest.Node;
import dev.medley.models.Digest.Topic;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestRules;
import dev.medley.models.Model;
import dev.medley.models.Quotations;
import dev.medley.models.spoken.SpokenText;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.document.Document;

/**
 * Reads what a model filled into the schema. Takes anything: what is not of the kind that it should be counts as missing or
 * empty, which the rules then find.
 */
final class ModelAnswer {

    private final Document document;

    ModelAnswer(Document document) {
        this.document = document;
    }

    Digest digest(DigestRequest request, Model model) {
        Set<Output> asked = request.outputs();
        return new Digest(
                asked.contains(Output.SUMMARY) ? text(document, Schema.SUMMARY) : null,
                asked.contains(Output.SUMMARY) ? citations(request.spoken()) : null,
                asked.contains(Output.TOPICS) ? topics() : null,
                asked.contains(Output.MIND_MAP) ? mindMap() : null,
                asked.contains(Output.SOCIAL_POST) ? text(document, Schema.SOCIAL_POST) : null,
                model);
    }

    /** Only what the text really says: a model may quote what nobody said. */
    private @Nullable List<Citation> citations(SpokenText spoken) {
        Document quotations = get(document, Schema.QUOTATIONS);
        if (quotations == null) {
            return null;
        }
        Quotations text = new Quotations(spoken);
        return items(
                        quotations,
                        quotation -> quotation.isString() ? quotation.asString().strip() : "")
                .stream()
                .flatMap(quotation -> text.find(quotation).stream())
                .toList();
    }

    private @Nullable List<Topic> topics() {
        Document topics = get(document, Schema.TOPICS);
        return topics == null
                ? null
                : items(topics, topic -> new Topic(label(topic), weight(topic))).stream()
                        .sorted(Comparator.comparingDouble(Topic::weight).reversed())
                        .toList();
    }

    private @Nullable Node mindMap() {
        Document root = get(document, Schema.MIND_MAP);
        return root == null ? null : node(root, DigestRules.MAX_LEVELS + 1);
    }

    /** One level more than allowed is read, for the rules to find. */
    private static Node node(Document node, int levels) {
        Document children = get(node, Schema.CHILDREN);
        return new Node(
                label(node),
                children == null || levels == 0 ? List.of() : items(children, child -> node(child, levels - 1)));
    }

    private static String label(Document item) {
        String label = text(item, Schema.LABEL);
        return label == null ? "" : label;
    }

    private static double weight(Document topic) {
        Document weight = get(topic, Schema.WEIGHT);
        return weight != null && weight.isNumber() ? weight.asNumber().doubleValue() : Double.NaN;
    }

    private static <T> List<T> items(Document list, Function<Document, T> read) {
        return list.isList() ? list.asList().stream().map(read).toList() : List.of();
    }

    private static @Nullable String text(Document map, String name) {
        Document value = get(map, name);
        return value != null && value.isString() ? value.asString().strip() : null;
    }

    private static @Nullable Document get(Document map, String name) {
        return map.isMap() ? map.asMap().get(name) : null;
    }
}
