package dev.medley.infra;

import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.util.stream.Stream;

/**
 * Messages that come to queues: an account that is erased, a job that is over already, an object that is gone already. Each
 * has its consumer ask the database, and the last S3.
 */
final class SampleMessages {

    private static final String ID = "0198c000-0000-7000-8000-00000000000%d";
    private static final String REQUESTED = ".requested";

    private SampleMessages() {}

    /** Those that a worker takes; none where all that it takes has data of its own. */
    static Stream<String> to(Worker worker) {
        Stream<String> events = worker.takes().stream()
                .filter(type -> type.equals("account.erased") || isJob(type))
                .sorted()
                .map(SampleMessages::event);
        Stream<String> arrivals = Medley.TOPOLOGY.buckets().stream()
                .flatMap(bucket -> bucket.arrivals().entrySet().stream()
                        .filter(arrival -> arrival.getValue().equals(worker.queue()))
                        .map(arrival -> arrival(bucket.name(), arrival.getKey())));
        return Stream.concat(events, arrivals);
    }

    private static boolean isJob(String type) {
        String finished = type.replace(REQUESTED, ".finished");
        return type.endsWith(REQUESTED)
                && Medley.TOPOLOGY.functions().stream()
                        .anyMatch(function -> function.emits().contains(finished));
    }

    private static String event(String type) {
        return """
                {"id":"%1$s","type":"%2$s","occurredAt":"2026-01-01T00:00:00Z","ownerId":"%3$s","subjectId":"%3$s",\
                "data":{"jobId":"%4$s"}}""".formatted(ID.formatted(1), type, ID.formatted(2), ID.formatted(3));
    }

    /** As S3 tells of it. Recordings lie in the folder of their owner. */
    private static String arrival(String bucket, String prefix) {
        String owner = bucket.equals(Medley.RECORDINGS) ? ID.formatted(2) + "/" : "";
        return "{\"Records\":[{\"s3\":{\"bucket\":{\"name\":\"%s\"},\"object\":{\"key\":\"%s\"}}}]}"
                .formatted(bucket, prefix + owner + ID.formatted(4));
    }
}
