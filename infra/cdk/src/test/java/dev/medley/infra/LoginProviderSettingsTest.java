package dev.medley.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoginProviderSettingsTest {

    private static final List<String> BACK = List.of("https://app.example/signed-in");

    @Test
    void functionsAreToldOfTheProvidersAndWhereTheirSecretsAre() {
        JsonNode variables = variables("staging");
        assertThat(variables.at("/MEDLEY_LOGIN_GOOGLE_CLIENT_ID").asText()).isEqualTo("some-client-id");
        assertThat(variables.at("/MEDLEY_LOGIN_REDIRECT_URIS").asText()).isEqualTo("https://app.example/signed-in");
        String secret = variables.at("/MEDLEY_LOGIN_GOOGLE_SECRET_ARN").asText();
        assertThat(Templates.of("staging").stack("data").one("AWS::SecretsManager::Secret", "Name", secret))
                .isNotNull();
    }

    @Test
    void aStageWithoutProvidersTellsNothing() {
        assertThat(variables("prod").properties())
                .extracting(Map.Entry::getKey)
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("MEDLEY_LOGIN"));
    }

    @Test
    void whatCannotWorkIsRefused() {
        refused(Map.of("clientIds", Map.of("example", "id"), "redirectUris", BACK), "google, facebook and github");
        refused(Map.of("clientIds", Map.of("google", " "), "redirectUris", BACK), "dev.google");
        refused(Map.of("clientIds", Map.of("google", "id")), "dev.redirectUris");
        refused(Map.of("clientIds", Map.of("google", "id"), "redirectUris", List.of()), "need each other");
        refused(BACK, "dev.logins");
    }

    private static void refused(Object entry, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoginProviderSettings.of("dev", entry))
                .withMessageContaining(message);
    }

    private static JsonNode variables(String stage) {
        Templates templates = Templates.of(stage);
        return templates
                .stack("functions")
                .one("AWS::Lambda::Function", "FunctionName", templates.named("identity-api"))
                .at("/Environment/Variables");
    }
}
