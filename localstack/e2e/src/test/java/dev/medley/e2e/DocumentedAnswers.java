package dev.medley.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.medley.testkit.Api;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the published document says of answers: which statuses an operation has, and the schema of each (JSON Schema 2020-12). */
final class DocumentedAnswers {

    /** What is answered where a broken path names another operation or none, or a body comes where none is wanted. A head that is too long (431) is not read. */
    private static final Set<String> NOT_OF_OPERATIONS =
            Set.of("route-unknown", "method-not-allowed", "unsupported-media-type");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(VersionFlag.V202012);
    private final Map<String, Optional<JsonSchema>> known = new ConcurrentHashMap<>();
    private final JsonNode document;

    DocumentedAnswers(Api api) {
        document = api.get("/api/docs/openapi.json").is(200).at("");
    }

    /** What is wrong with an answer, in a few words; null when nothing is. */
    @Nullable
    String fault(Operations.Documented operation, RawAnswer answer) {
        JsonNode response = resolved(document.path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(Integer.toString(answer.status())));
        JsonNode body = json(answer.body());
        if (response.isMissingNode()) {
            String code = body == null ? "" : body.path("code").asText();
            return answer.status() == 431 || NOT_OF_OPERATIONS.contains(code)
                    ? null
                    : "undocumented status " + answer.status() + " " + code;
        }
        return broken(operation + " " + answer.status(), response, body);
    }

    private @Nullable String broken(String key, JsonNode response, @Nullable JsonNode body) {
        Optional<JsonSchema> schema = known.computeIfAbsent(key, _ -> schema(response));
        if (schema.isEmpty()) {
            return null;
        }
        if (body == null) {
            return "no JSON where the document has a schema";
        }
        String code = body.path("code").asText();
        return NOT_OF_OPERATIONS.contains(code)
                ? null
                : schema.get().validate(body).stream()
                        .findFirst()
                        .map(ValidationMessage::getMessage)
                        .map(message -> "not as its schema: " + message)
                        .orElse(null);
    }

    private Optional<JsonSchema> schema(JsonNode response) {
        JsonNode content = response.path("content");
        for (Map.Entry<String, JsonNode> media : content.properties()) {
            if (media.getKey().contains("json") && media.getValue().has("schema")) {
                ObjectNode whole = JSON.createObjectNode();
                whole.putArray("allOf").add(media.getValue().path("schema"));
                whole.set("components", document.path("components"));
                return Optional.of(schemas.getSchema(whole));
            }
        }
        return Optional.empty();
    }

    private JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : document.at(reference.substring(1));
    }

    private static @Nullable JsonNode json(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            return node.isMissingNode() ? null : node;
        } catch (JsonProcessingException _) {
            return null;
        }
    }
}
