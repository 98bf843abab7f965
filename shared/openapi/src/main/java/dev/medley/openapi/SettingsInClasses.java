package dev.medley.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The settings that functions read, as Micronaut's compiler wrote them beside the classes. */
public final class SettingsInClasses {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String METADATA = "META-INF/spring-configuration-metadata.json";

    private SettingsInClasses() {}

    /**
     * Settings that belong together.
     *
     * @param reloaded whether they may change while a function runs
     */
    public record Group(String name, String description, boolean reloaded, List<Setting> settings) {}

    /** One setting; the default is empty where there is none. */
    public record Setting(String property, String variable, String defaultValue, String description) {}

    /** Of a checkout whose modules are compiled, by the names of groups. */
    public static List<Group> all(Path home) {
        return Stream.of("functions", "shared")
                .flatMap(folder -> modules(home.resolve(folder)))
                .map(module -> module.resolve("target/classes"))
                .filter(classes -> Files.exists(classes.resolve(METADATA)))
                .flatMap(SettingsInClasses::groups)
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    private static Stream<Path> modules(Path folder) {
        try (Stream<Path> modules = Files.list(folder)) {
            return modules.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Group> groups(Path classes) {
        JsonNode metadata = read(classes.resolve(METADATA));
        return in(metadata, "groups").map(group -> group(group, metadata, classes));
    }

    private static Group group(JsonNode group, JsonNode metadata, Path classes) {
        String type = group.path("type").asText();
        List<Setting> settings = in(metadata, "properties")
                .filter(property -> property.path("sourceType").asText().equals(type))
                .map(SettingsInClasses::setting)
                .toList();
        return new Group(group.path("name").asText(), description(group), isReloaded(classes, type), settings);
    }

    /** Whether the class says so: this module knows no other's classes. */
    private static boolean isReloaded(Path classes, String type) {
        try {
            byte[] compiled = Files.readAllBytes(classes.resolve(type.replace('.', '/') + ".class"));
            return new String(compiled, StandardCharsets.ISO_8859_1).contains("Ldev/medley/settings/Reloaded;");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Setting setting(JsonNode property) {
        String name = property.path("name").asText();
        return new Setting(
                name,
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
