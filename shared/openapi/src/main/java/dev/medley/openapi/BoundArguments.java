package dev.medley.openapi;

import io.micronaut.inject.ast.MethodElement;
import io.micronaut.inject.ast.ParameterElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;
import java.util.Set;

/**
 * Hides from the generator of OpenAPI documents what argument binders of ours make of a whole request, which it would take
 * for a parameter or a body. What clients send for it is added by {@link OperationMarks}.
 */
public final class BoundArguments implements TypeElementVisitor<Object, Object> {

    static final String PAGE_REQUEST = "dev.medley.kernel.PageRequest";

    static final String IF_MATCH = "dev.medley.http.IfMatch";

    private static final Set<String> TYPES =
            Set.of(PAGE_REQUEST, IF_MATCH, "dev.medley.audit.AuditContext", "dev.medley.http.ClientInfo");

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
        for (ParameterElement parameter : method.getParameters()) {
            if (TYPES.contains(parameter.getType().getName())) {
                parameter.annotate("io.swagger.v3.oas.annotations.Hidden");
            }
        }
    }
}
