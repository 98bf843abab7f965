package dev.medley.settings;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationCheckTest {

    @Requires(property = "medley.test-door.width")
    @ConfigurationProperties("medley.test-door")
    record DoorSettings(@Min(1) int width) {}

    @Requires(property = "medley.test-window.open")
    @ConfigurationProperties("medley.test-window")
    record WindowSettings(@NotNull Duration open) {}

    @Test
    void oneMessageSaysAllThatIsWrong() {
        Map<String, Object> wrong = Map.of(
                "medley.stage",
                " ",
                "medley.test-door.width",
                0,
                "medley.test-door.height",
                -1,
                "medley.test-window.open",
                "later");

        assertThatThrownBy(() -> start(wrong))
                .hasStackTraceContaining("medley.stage")
                .hasStackTraceContaining("medley.test-door.width - must be greater than or equal to 1")
                .hasStackTraceContaining("medley.test-window.open - is missing, or cannot be read");
    }

    private static ApplicationContext start(Map<String, Object> properties) {
        return ApplicationContext.builder()
                .eagerInitSingletons(true)
                .properties(properties)
                .start();
    }
}
