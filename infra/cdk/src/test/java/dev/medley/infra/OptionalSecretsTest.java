package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Secrets that a stage has only where a setting says what for; staging has all of them here, and prod none. */
class OptionalSecretsTest {

    private final LambdaPolicies prod = LambdaPolicies.of("prod");
    private final Templates templates = Templates.of("staging");
    private final LambdaPolicies staging = new LambdaPolicies(templates);

    @Test
    void onlyTheSchedulesOfSecurityReadTheSecretOfTheScorer() {
        assertThat(prod.readSecrets("security-schedules")).containsExactly("database-role-security");
        assertThat(staging.readSecrets("security-schedules")).contains("anomaly-scorer");
        assertThat(staging.readSecrets("security-api")).doesNotContain("anomaly-scorer");
        String secret = templates.named("anomaly-scorer");
        assertThat(templates.stack("data").one("AWS::SecretsManager::Secret", "Name", secret))
                .isNotNull();
        JsonNode schedules = templates
                .stack("functions")
                .one("AWS::Lambda::Function", "FunctionName", templates.named("security-schedules"));
        assertThat(schedules.findValuesAsText("MEDLEY_ANOMALY_SCORER_SECRET_ARN"))
                .containsExactly(secret);
    }

    @Test
    void onlyIdentitysApiReadsTheSecretsOfSignInProviders() {
        assertThat(staging.readSecrets("identity-api")).contains("login-google");
        assertThat(staging.readSecrets("identity-mail")).doesNotContain("login-google");
        assertThat(staging.readSecrets("audio-api")).doesNotContain("login-google");
    }

    @Test
    void onlyWhoPushesReadsTheSecretsOfPushServices() {
        assertThat(prod.readSecrets("notifications-devices")).doesNotContain("fcm-service-account", "apns-key");
        assertThat(staging.readSecrets("notifications-devices")).contains("fcm-service-account", "apns-key");
        assertThat(staging.readSecrets("notifications-api"))
                .doesNotContain("fcm-service-account", "apns-key", "contacts-key");
    }

    @Test
    void onlyTheSchedulesOfNotificationsReadTheSecretOfTheMarketingProvider() {
        assertThat(staging.readSecrets("notifications-schedules"))
                .contains("contacts-key")
                .doesNotContain("fcm-service-account", "apns-key");
        assertThat(staging.readSecrets("notifications-devices")).doesNotContain("contacts-key");
    }

    @Test
    void onlyOrdersReadTheSecretsOfTheProviderOfPayments() {
        assertThat(prod.readSecrets("orders-api")).doesNotContain("stripe-key", "stripe-webhook");
        assertThat(staging.readSecrets("orders-api")).contains("stripe-key", "stripe-webhook");
        assertThat(staging.readSecrets("orders-schedules")).contains("stripe-key", "stripe-webhook");
        assertThat(List.of("orders-work", "orders-books", "orders-payments", "catalog-api"))
                .allSatisfy(lambda ->
                        assertThat(staging.readSecrets(lambda)).doesNotContain("stripe-key", "stripe-webhook"));
        assertThat(templates.stack("data").one("AWS::SecretsManager::Secret", "Name", templates.named("stripe-key")))
                .isNotNull();
    }

    @Test
    void onlyWhoAsksModelsReadsTheKeysToTheirProviders() {
        assertThat(prod.readSecrets("transcripts-work")).doesNotContain("openai-key", "anthropic-key");
        assertThat(staging.readSecrets("transcripts-work")).contains("openai-key", "anthropic-key");
        assertThat(staging.readSecrets("transcripts-api")).doesNotContain("openai-key", "anthropic-key");
        assertThat(staging.readSecrets("speech-translations")).contains("openai-key", "anthropic-key");
        assertThat(staging.readSecrets("speech-work")).contains("openai-key").doesNotContain("anthropic-key");
        assertThat(List.of("speech-syntheses", "predictions-work"))
                .allSatisfy(lambda ->
                        assertThat(staging.readSecrets(lambda)).doesNotContain("openai-key", "anthropic-key"));
    }

    @Test
    void theKeyToOpenAiIsThereForTranscriptionsAlone() {
        Stage stage = Stage.of(
                "dev",
                StageConfiguration.of("dev", StageTest.entry(Map.of("MEDLEY_MODELS_TRANSCRIPTION", "openai-audio"))));
        assertThat(OptionalSecret.OPENAI_KEY.isIn(stage)).isTrue();
        assertThat(OptionalSecret.OPENAI_KEY.isIn(stage, "MEDLEY_MODELS_GENERATION_ROUTES"))
                .isFalse();
        assertThat(OptionalSecret.ANTHROPIC_KEY.isIn(stage)).isFalse();
    }
}
