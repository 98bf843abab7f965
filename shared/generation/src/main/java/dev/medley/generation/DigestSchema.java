package dev.medley.generation;

import dev.medley.models.AnswerSchema;
import dev.medley.models.DigestRequest;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestRules;
import dev.medley.models.TextCategories;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The JSON Schema of an answer: an object with exactly what was asked for. */
final class DigestSchema {

    static final String NAME = "digest";
    static final String NOTES = "notes";

    private static final int MAX_QUOTATIONS = 20;
    private static final int MAX_NOTES = 40;
    private static final int MAX_TOPICS = 8;

    private DigestSchema() {}

    static AnswerSchema of(DigestRequest request, JsonMapper json) {
        Set<Output> asked = request.outputs();
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (asked.contains(Output.SUMMARY)) {
            members.put(
                    "summary",
                    text("What matters, in at most %d words."
                            .formatted(request.style().length().words())));
            members.put(
                    "quotations",
                    list(text("A sentence of the transcript that the summary rests on."), MAX_QUOTATIONS));
        }
        if (asked.contains(Output.TOPICS)) {
            members.put("topics", list(weighed("One to four words.", "transcript"), MAX_TOPICS));
        }
        if (asked.contains(Output.MIND_MAP)) {
            members.put("mindMap", node(DigestRules.MAX_LEVELS));
        }
        if (asked.contains(Output.SOCIAL_POST)) {
            members.put(
                    "socialPost",
                    text("A post for %s of at most %d characters, hashtags included."
                            .formatted(request.network(), request.network().limit())));
        }
        addFindings(request, members);
        return schema(NAME, object(members), json);
    }

    private static void addFindings(DigestRequest request, Map<String, JsonNode> members) {
        Set<Output> asked = request.outputs();
        if (asked.contains(Output.DECISIONS)) {
            members.put(
                    "decisions",
                    list(text("A sentence of the transcript that tells a decision."), DigestRules.MAX_FINDINGS));
        }
        if (asked.contains(Output.ACTIONS)) {
            Map<String, JsonNode> action = new LinkedHashMap<>();
            action.put("what", text("What is to be done."));
            action.put("who", text("Who does it; empty where nobody is named."));
            action.put("when", text("Until when, in the transcript's words; empty where it is not said."));
            action.put("quotation", text("The sentence of the transcript that says so."));
            members.put("actions", list(object(action), DigestRules.MAX_FINDINGS));
        }
        if (asked.contains(Output.QUESTIONS)) {
            members.put(
                    "questions", list(text("A question about the matter, word for word."), DigestRules.MAX_FINDINGS));
        }
        if (asked.contains(Output.SENTIMENT)) {
            Map<String, JsonNode> part = new LinkedHashMap<>();
            part.put("quotation", text("The sentence with which the part begins, word for word."));
            part.put("score", described("number", "From -1, negative, to 1, positive."));
            Map<String, JsonNode> sentiment = new LinkedHashMap<>();
            sentiment.put("score", described("number", "From -1, negative, to 1, positive."));
            sentiment.put("mixed", described("boolean", "Whether praise and blame are both strong."));
            sentiment.put("parts", list(object(part), MAX_QUOTATIONS));
            members.put("sentiment", object(sentiment));
        }
        if (asked.contains(Output.CATEGORIES)) {
            List<String> given = request.style().categories();
            List<String> labels = given.isEmpty() ? TextCategories.DEFAULT : given;
            members.put("categories", list(weighed("One of: " + String.join("; ", labels), "transcript"), 3));
        }
        if (asked.contains(Output.VIDEO_DESCRIPTION)) {
            members.put("video", video());
        }
    }

    private static JsonNode video() {
        Map<String, JsonNode> chapter = new LinkedHashMap<>();
        chapter.put("title", text("One to six words."));
        chapter.put("quotation", text("The sentence with which the chapter begins, word for word."));
        Map<String, JsonNode> video = new LinkedHashMap<>();
        video.put("title", text("At most 100 characters."));
        video.put("description", text("Two to four sentences for who thinks of watching."));
        video.put("chapters", list(object(chapter), 12));
        video.put("hashtags", list(text("One word behind the sign #."), DigestRules.MAX_HASHTAGS));
        return object(video);
    }

    /** Of the notes that are taken of a part. */
    static AnswerSchema ofNotes(JsonMapper json) {
        Map<String, JsonNode> note = new LinkedHashMap<>();
        note.put("note", text("One sentence."));
        note.put("quotation", text("The sentence of the transcript that it rests on, word for word."));
        return schema(NOTES, object(Map.of(NOTES, list(object(note), MAX_NOTES))), json);
    }

    private static AnswerSchema schema(String name, JsonNode node, JsonMapper json) {
        try {
            return new AnswerSchema(name, json.writeValueAsString(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode weighed(String label, String whole) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("label", text(label));
        members.put("weight", described("number", "Its share of the " + whole + "; all of them sum to at most 1."));
        return object(members);
    }

    private static JsonNode node(int levels) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("label", text("One to six words."));
        if (levels > 0) {
            members.put("children", list(node(levels - 1), DigestRules.MAX_CHILDREN));
        }
        return object(members);
    }

    private static JsonNode object(Map<String, JsonNode> members) {
        List<JsonNode> names =
                members.keySet().stream().map(JsonNode::createStringNode).toList();
        Map<String, JsonNode> object = new LinkedHashMap<>();
        object.put("type", JsonNode.createStringNode("object"));
        object.put("properties", JsonNode.createObjectNode(members));
        object.put("required", JsonNode.createArrayNode(names));
        object.put("additionalProperties", JsonNode.createBooleanNode(false));
        return JsonNode.createObjectNode(object);
    }

    private static JsonNode list(JsonNode items, int most) {
        Map<String, JsonNode> list = new LinkedHashMap<>();
        list.put("type", JsonNode.createStringNode("array"));
        list.put("items", items);
        list.put("maxItems", JsonNode.createNumberNode(most));
        return JsonNode.createObjectNode(list);
    }

    private static JsonNode text(String description) {
        return described("string", description);
    }

    private static JsonNode described(String type, String description) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        members.put("type", JsonNode.createStringNode(type));
        members.put("description", JsonNode.createStringNode(description));
        return JsonNode.createObjectNode(members);
    }
}
