package dev.medley.webhooks.catalogue;

import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All types of events that can be heard of: what the functions publish, with the schemas and examples that they keep of
 * their events, which the build puts into this function.
 */
@Singleton
public class EventCatalogue {

    /** What an endpoint is sent to try it. */
    public static final String TEST = "webhook.test";

    /** Every type. */
    public static final String ALL = "*";

    private static final JsonNode NO_DATA = JsonNode.createObjectNode(Map.of());

    private final Map<String, PublicEventType> types = new TreeMap<>();
    private final Set<String> patterns = new TreeSet<>(Set.of(ALL));
    private final JsonCodec json;

    EventCatalogue(JsonCodec json) {
        this.json = json;
        Medley.TOPOLOGY.functions().forEach(this::add);
        add(new PublicEventType(
                TEST, JsonNode.createObjectNode(Map.of("type", JsonNode.createStringNode("object"))), NO_DATA));
    }

    /** All types, by name. */
    public Collection<PublicEventType> types() {
        return List.copyOf(types.values());
    }

    /** Whether this is a type, a group of types or all. */
    public boolean knows(String pattern) {
        return patterns.contains(pattern);
    }

    /** Whether somebody who wants these hears of a type. */
    public static boolean covers(List<String> wanted, String type) {
        return wanted.contains(type)
                || wanted.contains(ALL)
                || wanted.contains(type.substring(0, type.indexOf('.')) + ".*");
    }

    private void add(Function function) {
        if (function.publishes().isEmpty()) {
            return;
        }
        JsonNode schemas = read(function, "schemas");
        JsonNode examples = read(function, "examples");
        for (String name : function.publishes()) {
            JsonNode example = examples.get(name);
            add(new PublicEventType(name, required(schemas, name), example == null ? NO_DATA : example));
        }
    }

    private void add(PublicEventType type) {
        types.put(type.name(), type);
        patterns.add(type.name());
        patterns.add(type.group());
    }

    private static JsonNode required(JsonNode schemas, String type) {
        JsonNode schema = schemas.get(type);
        if (schema == null) {
            throw new IllegalStateException("Nothing says what is in " + type);
        }
        return schema;
    }

    private JsonNode read(Function function, String file) {
        String path = "/event-types/%s/src/main/events/%s.json".formatted(function.name(), file);
        try (InputStream in = EventCatalogue.class.getResourceAsStream(path)) {
            return in == null
                    ? NO_DATA
                    : json.read(new Json(new String(in.readAllBytes(), StandardCharsets.UTF_8)), JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
