package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.settings.Settings;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Operators see what the stage is set up with and where that stands; what may change while it runs does. */
@FunctionTest("platform")
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class ConfigurationTest {

    private static final String CONFIGURATION = "/api/admin/configuration";

    /** As a variable of the environment: {@code MICRONAUT_CONFIG_FILES}. */
    private static final String FILES = "micronaut.config.files";

    private final FunctionUnderTest platform;
    private final Api operator;

    ConfigurationTest(FunctionUnderTest platform) {
        this.platform = platform;
        operator = platform.as(TestAccount.with("admin"));
    }

    @Test
    void settingsAreShownWithTheirDefaultsAndWhatTheyAreFor() {
        JsonNode settings = operator.get(CONFIGURATION).is(200).at("/items");
        assertThat(settings.findValuesAsText("variable"))
                .contains("MEDLEY_PUBLIC_URL", "MEDLEY_REQUEST_LOG_BODY_LENGTH", "MEDLEY_DATABASE_URL")
                .isSorted();
        JsonNode length = setting(settings, "MEDLEY_REQUEST_LOG_BODY_LENGTH");
        assertThat(length.path("defaultValue").asText()).isEqualTo("2048");
        assertThat(length.path("reloaded").asBoolean()).isTrue();
        assertThat(length.path("source").isNull()).isTrue();
        assertThat(length.path("description").asText()).contains("how many characters");
        assertThat(setting(settings, "MEDLEY_PUBLIC_URL").path("value").asText())
                .isEqualTo("https://medley.test");
    }

    @Test
    void noSecretIsShown() {
        var answer = operator.get(CONFIGURATION + "?changed=true").is(200);
        JsonNode secret = setting(answer.at("/items"), "MEDLEY_MASTER_SECRET");
        assertThat(secret.path("value").asText()).isEqualTo("***");
        assertThat(secret.path("source").asText()).isNotEmpty();
        assertThat(answer.body()).doesNotContain("a master secret that only tests know", "\"password\"");
        assertThat(answer.at("/items").findValuesAsText("variable")).doesNotContain("MEDLEY_REQUEST_LOG_BODY_LENGTH");
    }

    @Test
    void whoMayNotReadItDoesNot() {
        platform.as(TestAccount.any()).get(CONFIGURATION).isProblem(403, "permission-missing");
        operator.get(CONFIGURATION + "?changed=perhaps").isProblem(400, "request-malformed");
    }

    @Test
    void aFileThatChangesIsTakenUpWhileTheFunctionRuns(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("medley.yml");
        Files.writeString(file, "medley:\n  request-log:\n    body-length: 100\n  metrics-note: 1\n");
        System.setProperty(FILES, file.toString());
        FunctionUnderTest running;
        try {
            running = FunctionUnderTest.withoutQueues("platform", Map.of("medley.settings-reread", "0s"));
            assertThat(running.bean(Settings.class).stage()).isEqualTo("test");
        } finally {
            System.clearProperty(FILES);
        }
        Api changing = running.as(TestAccount.with("admin"));
        JsonNode before = length(changing);
        assertThat(before.path("value").asText()).isEqualTo("100");
        assertThat(before.path("source").asText()).isEqualTo("medley.yml");
        Files.writeString(file, "medley:\n  request-log:\n    body-length: 200\n  mail-from: other@example.org\n");
        assertThat(length(changing).path("value").asText()).isEqualTo("200");
        Files.writeString(file, "medley:\n  request-log:\n    body-length: 99999\n");
        assertThat(length(changing).path("fault").asText()).isEqualTo("must be less than or equal to 16384");
    }

    private static JsonNode length(Api api) {
        return setting(api.get(CONFIGURATION).is(200).at("/items"), "MEDLEY_REQUEST_LOG_BODY_LENGTH");
    }

    private static JsonNode setting(JsonNode settings, String variable) {
        return settings.valueStream()
                .filter(setting -> setting.path("variable").asText().equals(variable))
                .findFirst()
                .orElseThrow();
    }
}
