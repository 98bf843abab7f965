package dev.medley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.openapi.Operations;
import dev.medley.topology.Medley;
import dev.medley.topology.OpenRoutes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stands before the functions lets less in where anybody may call something. */
class OpenOperationsTest {

    private static final List<String> ROUTES = Medley.TOPOLOGY.functions().stream()
            .flatMap(function -> function.paths().stream())
            .toList();

    /** Where anybody gets what is no operation of its own: the document, the client that pages load, another name of a tenant. */
    private static final Set<String> FILES = Set.of("/api/docs", "/api/realtime", "/default/controller/v1");

    @Test
    void theOpenRoutesAreThoseWithAnOperationThatAnybodyMayCall() throws IOException {
        var document =
                new ObjectMapper().readTree(Path.of("target/openapi.json").toFile());
        Stream<String> open = Operations.of(document).stream()
                .filter(operation -> operation.node().path("security").isEmpty())
                .map(operation -> route(operation.path()));
        assertThat(Stream.concat(open, FILES.stream()).distinct())
                .containsExactlyInAnyOrderElementsOf(OpenRoutes.PATHS);
    }

    /** The longest of the topology that leads there. */
    private static String route(String path) {
        return ROUTES.stream()
                .filter(route -> path.equals(route) || path.startsWith(route + "/"))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError(path));
    }
}
