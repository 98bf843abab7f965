package dev.medley.openapi;

import io.micronaut.core.annotation.AnnotationClassValue;
import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.inject.ast.ClassElement;
import io.micronaut.inject.ast.PropertyElement;
import io.micronaut.inject.visitor.TypeElementVisitor;
import io.micronaut.inject.visitor.VisitorContext;
import java.util.Collection;

/**
 * Has members of merge patches described as what clients send, which may be left out: the value itself, or null where it
 * can be removed. The generator would describe a {@code Patch} with a value in it.
 */
public final class PatchMembers implements TypeElementVisitor<Object, Object> {

    private static final String EXTENSIONS = "io.swagger.v3.oas.annotations.extensions.";
    private static final String SCHEMA = "io.swagger.v3.oas.annotations.media.Schema";

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
    public void visitClass(ClassElement type, VisitorContext context) {
        if (type.isRecord()) {
            type.getBeanProperties().stream()
                    .filter(property -> property.getType().getName().equals("dev.medley.http.Patch"))
                    .forEach(PatchMembers::describe);
        }
    }

    private static void describe(PropertyElement member) {
        ClassElement value = member.getType().getFirstTypeArgument().orElseThrow();
        member.annotate(SCHEMA, schema -> {
            schema.member("implementation", new AnnotationClassValue<>(value.getName()))
                    .member("nullable", value.isNullable())
                    .member("requiredMode", "NOT_REQUIRED");
            if (value.isAssignable(Collection.class)) {
                value.getFirstTypeArgument().ifPresent(item -> schema.member("extensions", ofItems(item)));
            }
        });
    }

    /** What a list has in it, which the generator forgets with the implementation: {@link SchemaRepair} puts it there. */
    private static AnnotationValue<?>[] ofItems(ClassElement item) {
        AnnotationValue<?>[] properties = {
            AnnotationValue.builder(EXTENSIONS + "ExtensionProperty")
                    .member("name", SchemaRepair.ITEMS)
                    .member("value", item.stringValue(SCHEMA, "name").orElse(item.getSimpleName()))
                    .build()
        };
        return new AnnotationValue<?>[] {
            AnnotationValue.builder(EXTENSIONS + "Extension")
                    .member("properties", properties)
                    .build()
        };
    }
}
