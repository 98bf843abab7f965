package dev.medley.testkit;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestInstance;

/**
 * Implemented by a {@code @MicronautTest(transactional = false)} of a library: its beans use the {@link TestServers}. Each
 * test commits what it does, as functions do, and keeps to ids of its own.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface SharedServers extends TestPropertyProvider {

    @Override
    default Map<String, String> getProperties() {
        return TestServers.shared().properties("https://medley.test").entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }
}
