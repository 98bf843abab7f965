package dev.medley.http.versions;

import io.micronaut.json.tree.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An answer, as far as versions differ in it.
 *
 * @param body null where there is none, or none that is JSON
 */
public record ApiReply(int status, @Nullable JsonNode body) {

    private static final String TYPES = "https://medley.dev/problems/";

    /** Whether it is a problem of this code. */
    boolean isProblem(String code) {
        return status >= 400 && body != null && body.isObject() && code.equals(text(body.get("code")));
    }

    /** The same problem under another status and code. */
    ApiReply asProblem(int otherStatus, String title, String code) {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        if (body != null) {
            body.entries().forEach(entry -> members.put(entry.getKey(), entry.getValue()));
        }
        members.put("type", JsonNode.createStringNode(TYPES + code));
        members.put("title", JsonNode.createStringNode(title));
        members.put("status", JsonNode.createNumberNode(otherStatus));
        members.put("code", JsonNode.createStringNode(code));
        return new ApiReply(otherStatus, JsonNode.createObjectNode(members));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.getStringValue() : null;
    }
}
