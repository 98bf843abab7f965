package dev.medley.openapi;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.annotation.NamedAnnotationTransformer;
import io.micronaut.inject.visitor.VisitorContext;
import java.lang.annotation.Annotation;
import java.util.List;

/**
 * Gives a documented success the schema of what its method returns. The generator does so for 200 only, and a key that is
 * answered with 201 could not be typed.
 */
public final class SuccessBodies implements NamedAnnotationTransformer {

    @Override
    public String getName() {
        return "io.swagger.v3.oas.annotations.responses.ApiResponse";
    }

    @Override
    public List<AnnotationValue<?>> transform(AnnotationValue<Annotation> response, VisitorContext context) {
        boolean isSuccess = response.stringValue("responseCode").orElse("").startsWith("2");
        if (!isSuccess || response.contains("content") || response.contains("useReturnTypeSchema")) {
            return List.of(response);
        }
        return List.of(response.mutate().member("useReturnTypeSchema", true).build());
    }
}
