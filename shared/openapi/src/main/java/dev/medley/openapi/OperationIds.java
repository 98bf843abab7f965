package dev.medley.openapi;

import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;

/** Keeps the id of an operation for run time, where the generator of OpenAPI documents takes its own annotations away. */
public final class OperationIds implements TypeElementVisitor<Object, Object> {

    private static final String OPERATION = "io.swagger.v3.oas.annotations.Operation";

    /** The annotation that has it at run time. */
    private static final String OPERATION_ID = "dev.medley.access.OperationId";

    @Override
    public VisitorKind getVisitorKind() {
        return VisitorKind.ISOLATING;
    }

    /** Before the generator. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public void visitMethod(MethodElement method, VisitorContext context) {
        method.stringValue(OPERATION, "operationId")
                .ifPresent(id -> method.annotate(OPERATION_ID, annotation -> annotation.value(id)));
    }
}
