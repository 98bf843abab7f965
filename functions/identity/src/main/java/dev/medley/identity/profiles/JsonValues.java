package dev.medley.identity.profiles;

import dev.medley.kernel.Refusal;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, texts, numbers, booleans and null; a map keeps members that are null, which a merge patch is about. */
public final class JsonValues {

    private JsonValues() {}

    /** The members of an object; anything else is refused. */
    public static Map<String, @Nullable Object> of(JsonNode object) {
        if (!object.isObject()) {
            throw new Refusal(Refusal.Kind.MALFORMED, "request-malformed", "The body has to be a JSON object.");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.entries().forEach(member -> members.put(member.getKey(), value(member.getValue())));
        return members;
    }

    private static @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return of(node);
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>(node.size());
            node.values().forEach(item -> items.add(value(item)));
            return items;
        }
        return node.getValue();
    }
}
