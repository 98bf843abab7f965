package dev.medley.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    static final Map<String, Object> WHOLE = Map.of(
            "medley.stage", "dev",
            "medley.public-url", "https://api.example.org",
            "medley.queue-url-prefix", "https://sqs.eu-central-1.amazonaws.com/1/dev-",
            "medley.bucket-prefix", "",
            "medley.mail-from", "medley@example.org");

    @Test
    void aStageSaysWhereThingsAre() {
        assertThat(settings(WHOLE))
                .isEqualTo(new Settings(
                        "dev",
                        "https://api.example.org",
                        "https://sqs.eu-central-1.amazonaws.com/1/dev-",
                        "",
                        "medley@example.org",
                        List.of("*")));
    }

    @Test
    void originsAreNamedWithCommas() {
        Map<String, Object> named = new HashMap<>(WHOLE);
        named.put("medley.allowed-origins", "https://a.example,https://b.example");
        assertThat(settings(named).allowedOrigins()).containsExactly("https://a.example", "https://b.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "public-url", "queue-url-prefix", "mail-from"})
    void whatIsBlankOrMissingIsNoticedAtBoot(String name) {
        Map<String, Object> wrong = new HashMap<>(WHOLE);
        wrong.put("medley." + name, " ");
        assertThatThrownBy(() -> settings(wrong)).isInstanceOf(RuntimeException.class);
        wrong.remove("medley." + name);
        assertThatThrownBy(() -> settings(wrong)).isInstanceOf(RuntimeException.class);
    }

    private static Settings settings(Map<String, Object> properties) {
        try (ApplicationContext context = ApplicationContext.run(properties)) {
            return context.getBean(Settings.class);
        }
    }
}
