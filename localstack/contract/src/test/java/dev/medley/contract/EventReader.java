package dev.medley.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A record that holds the data of an event, as its class file has it.
 *
 * @param type the event's type
 */
record EventReader(String type, ClassModel model) {

    private static final String EVENT_TYPE = "Ldev/medley/events/EventType;";
    private static final String NULLABLE = "Lorg/jspecify/annotations/Nullable;";

    private static final Map<String, String> JSON_TYPES = Map.of(
            "I", "integer",
            "J", "integer",
            "Ljava/lang/Integer;", "integer",
            "Ljava/lang/Long;", "integer",
            "D", "number",
            "Z", "boolean",
            "Ljava/lang/Boolean;", "boolean",
            "Ljava/util/List;", "array");

    /** All that functions read or announce. */
    static List<EventReader> all(Path functions) {
        try (Stream<Path> files = Files.walk(functions)) {
            return files.filter(file -> file.toString().contains("/target/classes/dev/medley/"))
                    .filter(file -> file.toString().endsWith(".class"))
                    .map(EventReader::of)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<EventReader> of(Path file) {
        try {
            ClassModel model = ClassFile.of().parse(file);
            return model.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                    .flatMap(attribute -> attribute.annotations().stream())
                    .filter(annotation -> annotation.className().equalsString(EVENT_TYPE))
                    .map(annotation -> new EventReader(value(annotation), model))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Annotation annotation) {
        return ((AnnotationValue.OfString) annotation.elements().getFirst().value()).stringValue();
    }

    /** Which of its fields the schema of the announced event does not promise. */
    List<String> unpromised(JsonNode schema) {
        return components()
                .filter(component -> !isPromised(component, schema))
                .map(component -> model.thisClass().asInternalName() + "."
                        + component.name().stringValue())
                .toList();
    }

    private Stream<RecordComponentInfo> components() {
        return Objects.requireNonNull(model.findAttribute(Attributes.record()).orElse(null)).components().stream();
    }

    private static boolean isPromised(RecordComponentInfo component, JsonNode schema) {
        String name = component.name().stringValue();
        boolean always = schema.path("required")
                .valueStream()
                .anyMatch(required -> required.asText().equals(name));
        String type = schema.at("/properties/" + name + "/type").toString();
        return jsonTypes(component).anyMatch(wanted -> type.contains('"' + wanted + '"'))
                && (always || isNullable(component));
    }

    /** A type of ours is a text, as an enum is, or has fields of its own. */
    private static Stream<String> jsonTypes(RecordComponentInfo component) {
        String descriptor = component.descriptor().stringValue();
        return descriptor.startsWith("Ldev/medley/")
                ? Stream.of("string", "object")
                : Stream.of(JSON_TYPES.getOrDefault(descriptor, "string"));
    }

    private static boolean isNullable(RecordComponentInfo component) {
        return component.findAttribute(Attributes.runtimeVisibleTypeAnnotations()).stream()
                .flatMap(attribute -> attribute.annotations().stream())
                .anyMatch(annotation -> annotation.annotation().className().equalsString(NULLABLE));
    }
}
