package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Settings from a file, which whoever starts a function names. */
class ConfigurationFilesTest {

    /** As a variable of the environment: {@code MICRONAUT_CONFIG_FILES}. */
    private static final String FILES = "micronaut.config.files";

    @TempDir
    private Path folder;

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void settingsComeFromYaml() throws IOException {
        assertThat(read("medley.yml", """
                medley:
                  stage: dev
                  database-url: jdbc:postgresql://127.0.0.1:1/none
                  public-url: https://api.example.org
                  queue-url-prefix: https://sqs.example.org/dev-
                  bucket-prefix: ""
                  mail-from: medley@example.org
                  allowed-origins: [https://a.example, https://b.example]
                """).allowedOrigins()).containsExactly("https://a.example", "https://b.example");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void settingsComeFromJson() throws IOException {
        assertThat(read("medley.json", """
                {"medley": {"stage": "staging", "database-url": "jdbc:postgresql://127.0.0.1:1/none", "public-url": "https://api.example.org", "bucket-prefix": "",
                 "queue-url-prefix": "https://sqs.example.org/dev-", "mail-from": "medley@example.org"}}
                """).stage()).isEqualTo("staging");
    }

    private Settings read(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), text);
        System.setProperty(FILES, file.toString());
        try (ApplicationContext context = ApplicationContext.builder().start()) {
            return context.getBean(Settings.class);
        } finally {
            System.clearProperty(FILES);
        }
    }
}
