package dev.medley.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.openapi.Operations;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every operation shows a request and its answer, and they are what tests of the function sent and got. */
class ExamplesTest {

    private static final String NO_SECRET =
            "(?s).*(eyJ(?!hbGciOiJFUzI1NiJ9\\.e30\\.c2lnbmF0dXJl)[\\w-]{10}|BEGIN [A-Z ]*KEY"
                    + "|localhost|X-Amz-Credential).*";

    private final List<FunctionExamples> functions = FunctionExamples.all();

    @Test
    void everyOperationHasOneThatSucceeds() throws IOException {
        JsonNode document =
                new ObjectMapper().readTree(Path.of("target/openapi.json").toFile());
        assertThat(Operations.of(document).stream().map(operation -> operation.id()))
                .hasSizeGreaterThan(100)
                .filteredOn(id -> !succeeding().contains(id))
                .isEmpty();
    }

    private List<String> succeeding() {
        return functions.stream()
                .flatMap(function -> function.kept().properties().stream())
                .filter(operation -> fields(operation.getValue()).anyMatch(key -> key.matches("[23].*")))
                .map(operation -> operation.getKey())
                .toList();
    }

    /**
     * New exchanges are no fault, nor is another form of an answer, which the document's schemas are there for: both depend
     * on what other tests do at the same time.
     */
    @Test
    void theyAreWhatTestsSaw() {
        List<FunctionExamples> outdated = functions.stream()
                .filter(function -> !function.seen().isEmpty())
                .filter(function -> !function.unseen().isEmpty())
                .toList();
        String copies = outdated.stream()
                .map(function -> function.unseen() + "\ncp " + function.propose() + " " + function.file())
                .collect(Collectors.joining("\n"));
        assertThat(outdated).as("Look at them, then:\n%s", copies).isEmpty();
    }

    @Test
    void theyOpenNothing() {
        assertThat(functions)
                .allSatisfy(function -> assertThat(function.kept().toString())
                        .as(function.toString())
                        .doesNotMatch(NO_SECRET));
    }

    private static Stream<String> fields(JsonNode node) {
        return node.properties().stream().map(field -> field.getKey());
    }
}
