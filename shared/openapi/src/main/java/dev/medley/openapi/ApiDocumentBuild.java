package dev.medley.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the document at build time, and beside it which settings there are: {@code ApiDocumentBuild <checkout> <file>}, when
 * all functions are compiled. Their
 * documents are where the compiler left them, their examples in {@code src/main/openapi/examples.json}.
 */
public final class ApiDocumentBuild {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ApiDocumentBuild() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        List<ObjectNode> documents = new ArrayList<>();
        List<ObjectNode> examples = new ArrayList<>();
        for (Path function : SourceModules.functions(home)) {
            documents.add(FunctionDocument.read(function));
            Path own = function.resolve("src/main/openapi/examples.json");
            if (Files.exists(own)) {
                examples.add(read(own));
            }
        }
        ObjectNode document =
                ApiDocument.of(base(), documents, ProblemCatalogue.of(home), new OperationExamples(examples));
        Files.createDirectories(target.getParent());
        JSON.writeValue(target.toFile(), document);
        JSON.writeValue(target.resolveSibling("settings.json").toFile(), SettingsInClasses.all(home));
    }

    private static ObjectNode base() throws IOException {
        try (InputStream file = ApiDocumentBuild.class.getResourceAsStream("base.json")) {
            return (ObjectNode) JSON.readTree(file);
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JSON.readTree(file.toFile());
    }
}
