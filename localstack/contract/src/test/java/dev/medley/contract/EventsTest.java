package dev.medley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Functions that take events of others rely on nothing that is not promised. */
class EventsTest {

    private static final Path FUNCTIONS = Path.of(System.getProperty("medley.home"), "functions");

    @Test
    void whoeverReadsAnEventReadsWhatItsSchemaPromises() throws IOException {
        Map<String, JsonNode> schemas = schemas();
        List<EventReader> readers = EventReader.all(FUNCTIONS);
        assertThat(readers).hasSizeGreaterThan(schemas.size()).allSatisfy(reader -> {
            assertThat(schemas).containsKey(reader.type());
            assertThat(reader.unpromised(Objects.requireNonNull(schemas.get(reader.type()))))
                    .isEmpty();
        });
    }

    private static Map<String, JsonNode> schemas() throws IOException {
        Map<String, JsonNode> schemas = new TreeMap<>();
        try (Stream<Path> modules = Files.list(FUNCTIONS)) {
            for (Path kept : modules.map(module -> module.resolve("src/main/events/schemas.json"))
                    .filter(Files::exists)
                    .toList()) {
                new ObjectMapper()
                        .readTree(kept.toFile())
                        .properties()
                        .forEach(schema -> schemas.put(schema.getKey(), schema.getValue()));
            }
        }
        return schemas;
    }
}
