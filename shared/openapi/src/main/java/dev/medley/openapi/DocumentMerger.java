package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Joins the documents that each function's compiler wrote into one. Two functions never describe the same operation, and
 * what they name alike is the same.
 */
final class DocumentMerger {

    private DocumentMerger() {}

    /**
     * Joins them.
     *
     * @param base what is said of the API as a whole
     */
    static ObjectNode merge(ObjectNode base, List<ObjectNode> functions) {
        ObjectNode all = base.deepCopy();
        ArrayNode tags = all.withArray("tags");
        for (ObjectNode function : functions) {
            function.path("tags").forEach(tag -> {
                if (JsonTree.stream(tags).noneMatch(tag::equals)) {
                    tags.add(tag);
                }
            });
            function.path("paths")
                    .properties()
                    .forEach(path -> join(
                            JsonTree.child(JsonTree.child(all, "paths"), path.getKey()),
                            path.getValue(),
                            path.getKey()));
            join(
                    JsonTree.child(JsonTree.child(all, "components"), "schemas"),
                    function.path("components").path("schemas"),
                    "schemas");
        }
        return all;
    }

    private static void join(ObjectNode all, JsonNode more, String where) {
        more.properties().forEach(field -> {
            JsonNode known = all.get(field.getKey());
            if (known != null && !undescribed(known).equals(undescribed(field.getValue()))) {
                throw new IllegalStateException(
                        "Two functions describe " + field.getKey() + " of " + where + " differently");
            }
            all.set(field.getKey(), field.getValue().deepCopy());
        });
    }

    /** The generator describes a schema with the words of the property that it came upon first. */
    private static JsonNode undescribed(JsonNode node) {
        return ((ObjectNode) node.deepCopy()).without("description");
    }
}
