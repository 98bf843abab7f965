package dev.medley.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The document that a function's compiler wrote, with the marks of its operations. */
public final class FunctionDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FunctionDocument() {}

    /**
     * Reads it.
     *
     * @param module the folder of the function, which has been compiled
     */
    public static ObjectNode read(Path module) {
        Path folder = module.resolve("target/classes/META-INF");
        try {
            return marked(
                    Files.readString(folder.resolve("swagger/" + module.getFileName() + ".json")),
                    Files.readString(folder.resolve(OperationMarks.FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException("Build the functions first", e);
        }
    }

    /** Those of the functions, by name, whose classes are there. */
    public static List<ObjectNode> onClassPath(List<String> functions) {
        ClassLoader classes = FunctionDocument.class.getClassLoader();
        String marks = classes.resources("META-INF/" + OperationMarks.FILE)
                .map(FunctionDocument::text)
                .collect(Collectors.joining());
        return functions.stream()
                .flatMap(function -> classes.resources("META-INF/swagger/" + function + ".json"))
                .map(url -> marked(text(url), marks))
                .toList();
    }

    private static ObjectNode marked(String json, String marks) {
        try {
            ObjectNode document = (ObjectNode) JSON.readTree(json);
            mark(document, marks);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void mark(ObjectNode document, String marks) {
        Map<String, ObjectNode> byId = new HashMap<>();
        Operations.of(document).forEach(operation -> byId.put(operation.id(), operation.node()));
        marks.lines().map(line -> line.split("\t", -1)).forEach(cells -> {
            ObjectNode operation = byId.get(cells[0]);
            if (operation != null) {
                operation.put("x-idempotent", cells[1].equals("idempotent"));
                ArrayNode problems = operation.putArray("x-problems");
                Pattern.compile("[a-z0-9-]+").matcher(cells[2]).results().forEach(code -> problems.add(code.group()));
                PageParameters.addTo(operation, cells[3]);
                operation.put("x-conditional", cells[4].equals("if-match"));
            }
        });
    }
}
