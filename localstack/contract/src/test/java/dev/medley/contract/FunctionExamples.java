package dev.medley.contract;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.openapi.ExampleShape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The examples of a function: those that are in the repository, and the exchanges that its tests had when they last ran.
 *
 * @param module the function's folder
 */
record FunctionExamples(Path module) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator(""))
            .withObjectIndenter(LINES)
            .withArrayIndenter(LINES));

    static List<FunctionExamples> all() {
        Path functions = Path.of(System.getProperty("medley.home"), "functions");
        try (Stream<Path> modules = Files.list(functions)) {
            return modules.filter(module -> Files.isDirectory(module.resolve("src/main/java")))
                    .sorted()
                    .map(FunctionExamples::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return module.resolve("src/main/openapi/examples.json");
    }

    ObjectNode kept() {
        return read(file());
    }

    /** Exchanges are there when the function's tests have run. */
    ObjectNode seen() {
        return read(module.resolve("target/openapi/exchanges.json"));
    }

    /**
     * What the repository should hold: of each success, and of each code of a problem, one exchange. One that is kept stays
     * as long as tests see one of the same shape.
     */
    ObjectNode wanted() {
        ObjectNode kept = kept();
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        Set<String> problems = new HashSet<>();
        for (var operation : seen().properties()) {
            for (var exchange : operation.getValue().properties()) {
                String key = exchange.getKey();
                if (!key.contains(" ") || problems.add(key)) {
                    JsonNode old = kept.path(operation.getKey()).path(key);
                    JsonNode example = isSeen(old, exchange.getValue())
                            ? old
                            : exchange.getValue().path("example");
                    wanted.withObject("/" + operation.getKey()).set(key, example);
                }
            }
        }
        return wanted;
    }

    /** The examples of answers that no test got, as operation and key. */
    List<String> unseen() {
        ObjectNode seen = seen();
        return kept().properties().stream()
                .flatMap(operation -> operation.getValue().properties().stream()
                        .map(example -> example.getKey())
                        .filter(key -> !seen.path(operation.getKey()).has(key))
                        .map(key -> operation.getKey() + " " + key))
                .toList();
    }

    /** Writes what the repository should hold, to be copied there. */
    Path propose() {
        Path proposal = module.resolve("target/openapi/examples.json");
        try {
            Files.writeString(proposal, WRITER.writeValueAsString(wanted()) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return proposal;
    }

    private static boolean isSeen(JsonNode example, JsonNode exchange) {
        String shape = ExampleShape.of(example);
        return StreamSupport.stream(exchange.path("shapes").spliterator(), false)
                .anyMatch(seen -> seen.asText().equals(shape));
    }

    private static ObjectNode read(Path file) {
        try {
            return Files.exists(file)
                    ? (ObjectNode) JSON.readTree(file.toFile())
                    : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
