package dev.medley.openapi;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.annotation.NamedAnnotationMapper;
import io.micronaut.inject.visitor.VisitorContext;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Writes what an operation's {@code @Access} says into its document: {@code security} with the scheme {@code bearer} and,
 * as the roles that it needs (OpenAPI 3.1, 4.8.30), the permission, and {@code step-up} where a fresh sign-in is needed.
 */
public final class AccessDocumentation implements NamedAnnotationMapper {

    @Override
    public String getName() {
        return "dev.medley.access.Access";
    }

    @Override
    public List<AnnotationValue<?>> map(AnnotationValue<Annotation> access, VisitorContext context) {
        String permission = access.stringValue().orElse("");
        if (permission.equals("anybody")) {
            return List.of();
        }
        boolean stepUp = access.booleanValue("stepUp").orElse(false);
        return List.of(AnnotationValue.builder("io.swagger.v3.oas.annotations.security.SecurityRequirement")
                .member("name", "bearer")
                .member("scopes", stepUp ? new String[] {permission, "step-up"} : new String[] {permission})
                .build());
    }
}
