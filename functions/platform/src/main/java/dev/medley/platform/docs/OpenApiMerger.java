package dev.medley.platform.docs;

import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Joins the OpenAPI documents that each function's compiler wrote into one. Two functions never describe the same path,
 * and what they name alike ({@code Problem}) is the same.
 */
@Singleton
public class OpenApiMerger {

    /** This function's document says what the API is as a whole. */
    private static final String OWN = "platform";

    private final ObjectMapper mapper;
    private volatile @Nullable String merged;

    OpenApiMerger(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The one document, as JSON. */
    public String document() {
        String known = merged;
        if (known == null) {
            known = write(OpenApiCleanup.tidy(merge()));
            merged = known;
        }
        return known;
    }

    private Map<String, Object> merge() {
        Map<String, Object> all = new LinkedHashMap<>(read(OWN));
        for (Function function : Medley.TOPOLOGY.functions()) {
            read(function.name()).forEach((key, value) -> all.merge(key, value, OpenApiMerger::join));
        }
        return all;
    }

    /** Objects are joined key by key, lists one after the other without repeats; of anything else the first stays. */
    @SuppressWarnings("unchecked")
    private static Object join(Object first, Object second) {
        if (first instanceof Map<?, ?> a && second instanceof Map<?, ?> b) {
            Map<String, Object> joined = new LinkedHashMap<>((Map<String, Object>) a);
            ((Map<String, Object>) b).forEach((key, value) -> joined.merge(key, value, OpenApiMerger::join));
            return joined;
        }
        if (first instanceof List<?> a && second instanceof List<?> b) {
            List<Object> joined = new ArrayList<>(a);
            b.stream().filter(value -> !joined.contains(value)).forEach(joined::add);
            return joined;
        }
        return first;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> read(String function) {
        String path = "openapi/" + function + ".json";
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The build left out " + path);
            }
            return mapper.readValue(file, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
