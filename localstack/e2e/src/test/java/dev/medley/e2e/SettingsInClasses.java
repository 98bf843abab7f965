package dev.medley.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The settings that functions read, as Micronaut's compiler wrote them beside the classes. */
final class SettingsInClasses {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "/target/classes/META-INF/spring-configuration-metadata\\.json";

    private SettingsInClasses() {}

    /** Settings that belong together. */
    record Group(String name, String description, List<Setting> settings) {}

    /** One setting; the default is empty where there is none. */
    record Setting(String variable, String defaultValue, String description) {}

    static List<Group> all() {
        return Checkout.files("(functions|shared)/[^/]+" + METADATA).stream()
                .map(SettingsInClasses::read)
                .flatMap(metadata -> in(metadata, "groups").map(group -> group(group, metadata)))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Group group(JsonNode group, JsonNode metadata) {
        String type = group.path("type").asText();
        List<Setting> settings = in(metadata, "properties")
                .filter(property -> property.path("sourceType").asText().equals(type))
                .map(SettingsInClasses::setting)
                .toList();
        return new Group(group.path("name").asText(), description(group), settings);
    }

    private static Setting setting(JsonNode property) {
        String name = property.path("name").asText();
        return new Setting(
                name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"),
                property.path("defaultValue").asText(),
                description(property));
    }

    private static Stream<JsonNode> in(JsonNode metadata, String list) {
        return StreamSupport.stream(metadata.path(list).spliterator(), false);
    }

    /** Javadoc's tags as Markdown has them. */
    private static String description(JsonNode node) {
        return node.path("description")
                .asText()
                .replaceAll("\\s+", " ")
                .replaceAll("\\{@code ([^}]*)}", "`$1`")
                .replaceAll("\\{@link (?:[\\w.]+\\.)?(\\w+)}", "$1");
    }

    private static JsonNode read(Path path) {
        try {
            return JSON.readTree(path.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
