package dev.medley.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.e2e.Operations.Documented;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** The ids of things that requests have made or seen, by the path below which they are: so that later ones read, change and remove them. */
final class KnownIds {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 20;

    private final Map<String, List<String>> byPath = new HashMap<>();

    /** Remembers what an answer tells of. */
    void learn(Documented operation, RawAnswer answer) {
        if (answer.status() < 200
                || answer.status() >= 300
                || operation.method().equals("DELETE")) {
            return;
        }
        try {
            JsonNode body = JSON.readTree(answer.body());
            add(operation.path(), body);
            body.path("items").forEach(item -> add(operation.path(), item));
        } catch (JsonProcessingException _) {
            // pages and files tell of nothing
        }
    }

    private void add(String path, JsonNode thing) {
        for (String name : List.of("id", "name", "key")) {
            JsonNode id = thing.path(name);
            List<String> ids = byPath.computeIfAbsent(path, _ -> new ArrayList<>());
            if (id.isTextual() && ids.size() < MOST && !ids.contains(id.asText())) {
                ids.add(id.asText());
                return;
            }
        }
    }

    /** One of those below a path; empty where none is known. */
    Optional<String> any(Random random, String path) {
        return Optional.ofNullable(byPath.get(path))
                .filter(ids -> !ids.isEmpty())
                .map(ids -> ids.get(random.nextInt(ids.size())));
    }
}
