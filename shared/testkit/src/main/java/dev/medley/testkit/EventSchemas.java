package dev.medley.testkit;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import dev.medley.events.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JSON Schemas of the data of a function's events, by type. Those that subscribers rely on are kept in
 * {@code src/main/events/schemas.json}, so that a change of the contract shows in a review.
 */
final class EventSchemas {

    static final Path KEPT = Path.of("src/main/events/schemas.json");

    private static final Path EXAMPLES = Path.of("src/main/events/examples.json");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    private EventSchemas() {}

    /** The schemas of all records of a sealed interface. */
    static ObjectNode of(Class<?> events) {
        SchemaGenerator generator = generator();
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        Stream.of(events.getPermittedSubclasses()).forEach(type -> {
            ObjectNode schema = generator.generateSchema(type);
            schema.remove("$schema");
            schemas.set(Event.typeOf(type), schema);
        });
        return schemas;
    }

    /** Those that the module keeps; empty for a library. */
    static ObjectNode kept() {
        return read(KEPT);
    }

    /** What published events can say, by type. */
    static ObjectNode examples() {
        return read(EXAMPLES);
    }

    private static ObjectNode read(Path file) {
        try {
            return Files.exists(file)
                    ? (ObjectNode) JSON.readTree(file.toFile())
                    : JsonNodeFactory.instance.objectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(ObjectNode schemas) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines))
                            .writeValueAsString(schemas)
                    + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with an event's data; empty when nothing is. */
    static String faults(@Nullable JsonNode schema, String data) {
        try {
            return schema == null
                    ? "It is not among the events that the function declares."
                    : String.join(
                            "; ",
                            VALIDATORS.getSchema(schema).validate(JSON.readTree(data)).stream()
                                    .map(Object::toString)
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE))
                .with(Option.INLINE_ALL_SCHEMAS)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        config.forFields()
                .withNullableCheck(field -> isNullable(field.getRawMember()))
                .withRequiredCheck(field -> !isNullable(field.getRawMember()));
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(java.lang.reflect.Field field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }
}
