package dev.medley.openapi;

import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.Element;
import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;
import io.micronaut.inject.writer.GeneratedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes down what the generator of OpenAPI documents does not read: of each operation, whether it is {@code @Idempotent},
 * and the codes of its {@code @Problems}.
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
            lines.put(id, String.join("\t", id, idempotent, problems));
        });
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
