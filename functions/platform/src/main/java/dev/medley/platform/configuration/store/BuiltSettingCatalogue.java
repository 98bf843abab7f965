package dev.medley.platform.configuration.store;

import dev.medley.platform.configuration.KnownSetting;
import dev.medley.platform.configuration.SettingCatalogue;
import dev.medley.topology.Environment;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the build found in all functions' classes, and the variables that both runtimes set. */
@Singleton
class BuiltSettingCatalogue implements SettingCatalogue {

    private static final String FILE = "/docs/settings.json";

    private final JsonMapper json;

    BuiltSettingCatalogue(JsonMapper json) {
        this.json = json;
    }

    @Serdeable
    record BuiltGroup(String name, String description, boolean reloaded, List<BuiltSetting> settings) {}

    @Serdeable
    record BuiltSetting(String property, String variable, String defaultValue, String description) {}

    @Override
    public List<KnownSetting> all() {
        Map<String, KnownSetting> known = new TreeMap<>();
        built().forEach(group -> group.settings()
                .forEach(setting -> known.put(
                        setting.variable(),
                        new KnownSetting(
                                group.name(),
                                setting.property(),
                                setting.variable(),
                                setting.defaultValue(),
                                setting.description(),
                                group.reloaded()))));
        Stream.of(Environment.class.getFields())
                .map(BuiltSettingCatalogue::value)
                .filter(variable -> variable.startsWith("MEDLEY_"))
                .forEach(variable -> known.putIfAbsent(
                        variable, new KnownSetting("medley", Environment.property(variable), variable, "", "", false)));
        return known.values().stream()
                .sorted(Comparator.comparing(KnownSetting::variable))
                .toList();
    }

    private List<BuiltGroup> built() {
        try (InputStream file = Objects.requireNonNull(BuiltSettingCatalogue.class.getResourceAsStream(FILE))) {
            return json.readValue(file, Argument.listOf(BuiltGroup.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String value(Field field) {
        try {
            return String.valueOf(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
