package dev.medley.accountdata.providerkeys.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.accountdata.providerkeys.DataKeys;
import dev.medley.accountdata.providerkeys.ProviderKeySettings;
import dev.medley.providerkeys.KmsSettings;
import dev.medley.providerkeys.ProviderUrls;
import dev.medley.testkit.TestServers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.exceptions.DependencyInjectionException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KmsSettingsTest {

    private static final String ARN = "arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    @Test
    void withoutAnArnTheMasterSecretWraps() {
        try (ApplicationContext context = with("")) {
            assertThat(context.getBean(DataKeys.class)).isInstanceOf(LocalDataKeys.class);
            assertThat(context.getBean(ProviderKeySettings.class))
                    .isEqualTo(new ProviderKeySettings(Duration.ofSeconds(5), Duration.ofDays(90)));
            assertThat(context.getBean(ProviderUrls.class))
                    .isEqualTo(new ProviderUrls(
                            URI.create("https://api.openai.com"),
                            URI.create("https://api.anthropic.com"),
                            URI.create("https://api.assemblyai.com")));
        }
    }

    @Test
    void anArnIsReadFromTheVariable() {
        try (ApplicationContext context = with(ARN)) {
            assertThat(context.getBean(KmsSettings.class)).isEqualTo(new KmsSettings(ARN));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234abcd-12ab-34cd-56ef-1234567890ab",
                "alias/provider-keys",
                "arn:aws:kms:eu-central-1:111122223333:alias/provider-keys"
            })
    void whatIsNoArnOfAKeyIsRefused(String other) {
        try (ApplicationContext context = with(other)) {
            assertThatThrownBy(() -> context.getBean(KmsSettings.class))
                    .isInstanceOf(DependencyInjectionException.class)
                    .rootCause()
                    .hasMessageContaining("arn:aws");
        }
    }

    private static ApplicationContext with(String arn) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(TestServers.shared().properties("https://medley.test"))
                .propertySources(PropertySource.of(
                        "variables",
                        Map.of("MEDLEY_PROVIDER_KEYS_KMS_KEY_ARN", arn),
                        PropertyConvention.ENVIRONMENT_VARIABLE,
                        Origin.of("variables")))
                .start();
    }
}
