package dev.medley.testkit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.openapi.ExampleShape;
import dev.medley.openapi.Operations.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps what operations were asked and answered in the tests of a module, for the examples of the API's document: of each
 * operation and status, and of problems of each code, the exchange that shows most, and the shapes of all. They are left
 * in {@code target/openapi/exchanges.json}.
 */
final class ExampleRecorder {

    /** Tests that repeat a request thousands of times show nothing more by that. */
    private static final int MOST = 200;

    private static final Comparator<ObjectNode> SHOWS_MORE = Comparator.<ObjectNode>comparingInt(ExampleShape::size)
            .thenComparing(ObjectNode::toString, Comparator.reverseOrder());

    private static final Map<String, Map<String, Seen>> SEEN = new TreeMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(ExampleRecorder::write));
    }

    private static final class Seen {
        private final Set<String> shapes = new TreeSet<>();
        private ObjectNode best = JsonNodeFactory.instance.objectNode();
        private int count;

        private void add(ObjectNode example) {
            shapes.add(ExampleShape.of(example));
            if (SHOWS_MORE.compare(example, best) > 0) {
                best = example;
            }
        }
    }

    private ExampleRecorder() {}

    static synchronized void record(Operation operation, RecordedExchange recordedExchange) {
        String key = Integer.toString(recordedExchange.status());
        if (recordedExchange.mediaType().startsWith("application/problem+json")) {
            key += " "
                    + ApiContract.json(recordedExchange.answer()).path("code").asText();
        }
        Seen seen = SEEN.computeIfAbsent(operation.id(), _ -> new TreeMap<>()).computeIfAbsent(key, _ -> new Seen());
        if (seen.count++ < MOST) {
            seen.add(ExampleScrubber.example(operation, recordedExchange));
        }
    }

    private static synchronized void write() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        SEEN.forEach((operation, byKey) -> byKey.forEach((key, seen) -> {
            ObjectNode place = all.withObject("/" + operation).putObject(key);
            place.set("example", seen.best);
            ArrayNode shapes = place.putArray("shapes");
            seen.shapes.forEach(shapes::add);
        }));
        try {
            Path folder = Files.createDirectories(Path.of("target/openapi"));
            new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValue(folder.resolve("exchanges.json").toFile(), all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
