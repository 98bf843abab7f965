package dev.medley.settings;

import static java.util.stream.Collectors.joining;

import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.env.PropertySourceLoader;
import io.micronaut.context.env.PropertySourcePropertyResolver;
import io.micronaut.core.order.OrderUtil;
import io.micronaut.core.value.PropertyResolver;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where settings are said, what counts least first: the file of the stage ({@code medley-prod.yml} beside this class's
 * resources), files that whoever starts a function names, variables, parameters of AWS Systems Manager.
 */
@Singleton
public class SettingSources {

    private static final Logger LOG = LoggerFactory.getLogger(SettingSources.class);
    private static final String STAGE_FILE = "medley-%s.yml";

    private final Environment environment;
    private final ParameterStore parameters;

    SettingSources(Environment environment, ParameterStore parameters) {
        this.environment = environment;
        this.parameters = parameters;
    }

    /** A place and the values that stand there. */
    record Source(String name, PropertySource values, PropertyResolver resolver) {

        Source(String name, PropertySource values) {
            this(name, values, new PropertySourcePropertyResolver(values));
        }

        boolean says(String property) {
            return resolver.containsProperty(property) || resolver.containsProperties(property);
        }

        @Nullable
        String text(String property) {
            return resolver.getProperty(property, Object.class)
                    .map(Source::text)
                    .orElse(null);
        }

        /** As a variable would say it: lists with commas. */
        static String text(Object value) {
            return value instanceof Collection<?> list
                    ? list.stream().map(String::valueOf).collect(joining(","))
                    : String.valueOf(value);
        }

        /** Some of its values, under the names of properties. */
        PropertySource only(Stream<String> properties) {
            Map<String, Object> said = new HashMap<>();
            properties.forEach(property ->
                    resolver.getProperty(property, Object.class).ifPresent(value -> said.put(property, value)));
            return PropertySource.of(name, said);
        }
    }

    /**
     * Has the environment know what stands in the stage's file and in parameters too, of these properties. Parameters that
     * cannot be read keep nobody from starting: those that may change are asked for again soon.
     */
    void addTo(Environment target, List<String> properties) {
        stageFile()
                .ifPresent(file -> target.addPropertySource(file.only(properties.stream()
                        .filter(property ->
                                !target.containsProperty(property) && !target.containsProperties(property)))));
        try {
            parameters().ifPresent(said -> target.addPropertySource(said.only(properties.stream())));
        } catch (RuntimeException e) {
            LOG.warn("Parameters cannot be read; what they say does not count yet", e);
        }
    }

    /**
     * What is said of a setting.
     *
     * @param value what counts of it; null where nothing does but the default
     * @param source where that stands; null likewise
     */
    public record Said(@Nullable String value, @Nullable String source) {}

    /** What is said now of each of these properties. */
    public Map<String, Said> said(Collection<String> properties) {
        List<Source> sources = now();
        Map<String, Said> said = new HashMap<>();
        properties.forEach(property -> said.put(
                property,
                sources.stream()
                        .filter(source -> source.says(property))
                        .findFirst()
                        .map(source -> new Said(source.text(property), source.name()))
                        .orElse(new Said(null, null))));
        return said;
    }

    /** What a function was started with, if anything was said. */
    public @Nullable String started(String property) {
        return environment.getProperty(property, Object.class).map(Source::text).orElse(null);
    }

    /** All places as they are now, what counts most first. */
    List<Source> now() {
        List<Source> sources = new ArrayList<>();
        parameters().ifPresent(sources::add);
        List<PropertySource> known = new ArrayList<>(environment.getPropertySources());
        OrderUtil.reverseSort(known);
        known.stream()
                .filter(source -> !source.getName().startsWith("medley-")
                        && !source.getName().equals(ParameterStore.NAME))
                .map(this::anew)
                .forEach(sources::add);
        stageFile().ifPresent(sources::add);
        return sources;
    }

    /** The values that count, from places what counts most first. */
    static PropertySourcePropertyResolver values(List<Source> sources) {
        return new PropertySourcePropertyResolver(
                sources.reversed().stream().map(Source::values).toArray(PropertySource[]::new));
    }

    private Optional<Source> parameters() {
        Map<String, Object> said = parameters.read();
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(new Source(
                        ParameterStore.NAME,
                        PropertySource.of(
                                ParameterStore.NAME,
                                said,
                                PropertyConvention.ENVIRONMENT_VARIABLE,
                                Origin.of(ParameterStore.NAME))));
    }

    private Optional<Source> stageFile() {
        String name = environment
                .getProperty("medley.stage", String.class)
                .map(STAGE_FILE::formatted)
                .orElse("");
        InputStream file = name.matches("medley-[a-z0-9-]+\\.yml")
                ? SettingSources.class.getClassLoader().getResourceAsStream(name)
                : null;
        return file == null ? Optional.empty() : Optional.of(new Source(name, read(name, file)));
    }

    /** A file as it is now; what cannot change while a process runs as it was. */
    private Source anew(PropertySource source) {
        Path path = Path.of(source.getName().replaceFirst("^file:", ""));
        if (!path.isAbsolute() || !Files.isRegularFile(path)) {
            return new Source(source.getName(), source);
        }
        try {
            return new Source(path.getFileName().toString(), read(path.toString(), Files.newInputStream(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PropertySource read(String name, InputStream file) {
        try (file) {
            return PropertySource.of(name, loader(name).read(name, file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PropertySourceLoader loader(String name) {
        return loaders()
                .filter(loader -> loader.getExtensions().contains(name.substring(name.lastIndexOf('.') + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing reads " + name));
    }

    private Stream<PropertySourceLoader> loaders() {
        return environment.getPropertySourceLoaders().stream();
    }
}
