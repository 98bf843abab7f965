package dev.medley.openapi;

import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.Element;
import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.ast.ParameterElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;
import io.micronaut.inject.writer.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Writes down what the generator of OpenAPI documents does not read: of each operation, whether it is {@code @Idempotent},
 * the codes of its {@code @Problems}, and whether it takes a page or an {@code If-Match}.
 */
public final class OperationMarks implements TypeElementVisitor<Object, Object> {

    static final String FILE = "swagger/operations.tsv";

    private static final String OPERATION = "io.swagger.v3.oas.annotations.Operation";

    private final Map<String, String> lines = new TreeMap<>();

    @Override
    public VisitorKind getVisitorKind() {
        return VisitorKind.AGGREGATING;
    }

    @Override
    public void visitClass(ClassElement type, VisitorContext context) {
        if (type.hasStereotype("io.micronaut.http.annotation.Controller")) {
            type.getMethods().forEach(this::read);
        }
    }

    private void read(MethodElement method) {
        method.stringValue(OPERATION, "operationId").ifPresent(id -> {
            String idempotent = method.hasAnnotation("dev.medley.http.Idempotent") ? "idempotent" : "";
            String problems = String.join(" ", method.stringValues("dev.medley.http.Problems"));
            lines.put(id, String.join("\t", id, idempotent, problems, page(method), conditional(method)));
        });
    }

    private static String conditional(MethodElement method) {
        return parameter(method, BoundArguments.IF_MATCH).map(_ -> "if-match").orElse("");
    }

    /** Nothing for an operation without pages; for others {@code page}, and what it sorts by. */
    private static String page(MethodElement method) {
        return parameter(method, BoundArguments.PAGE_REQUEST)
                .map(parameter -> "page " + String.join(" ", parameter.stringValues("dev.medley.http.SortFields")))
                .orElse("");
    }

    private static Optional<ParameterElement> parameter(MethodElement method, String type) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.getType().getName().equals(type))
                .findFirst();
    }

    @Override
    public void finish(VisitorContext context) {
        if (lines.isEmpty()) {
            return;
        }
        try (Writer writer = context.visitMetaInfFile(FILE, Element.EMPTY_ELEMENT_ARRAY)
                .map(OperationMarks::open)
                .orElseThrow()) {
            writer.write(String.join("\n", lines.values()) + "\n");
            lines.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Writer open(GeneratedFile file) {
        try {
            return file.openWriter();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
