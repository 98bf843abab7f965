package dev.medley.jobs;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The events of a kind of job. Whoever does its work subscribes to the first; anybody may subscribe to the second. Both say
 * what the job's own data say; the function whose kind it is declares them among its events.
 */
final class JobEvents {

    /** What the first says beside the job's own data. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Requested(UUID jobId) {}

    /** What the second says beside the job's own data and its result's. */
    @Serdeable
    record Finished(JobStatus status) {}

    private JobEvents() {}

    /** Work on a job is to begin. */
    static String requested(String kind) {
        return kind + ".requested";
    }

    /** A job is over. */
    static String finished(String kind) {
        return kind + ".finished";
    }

    /** One object with the fields of all. */
    static JsonNode join(JsonNode... objects) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        for (JsonNode object : objects) {
            object.entries().forEach(field -> fields.put(field.getKey(), field.getValue()));
        }
        return JsonNode.createObjectNode(fields);
    }
}
