package dev.medley.identity.social.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.Secrets;
import dev.medley.testkit.TestServers;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.PropertySource;
import io.micronaut.context.env.PropertySource.Origin;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProviderSettingsTest {

    @Test
    void whatHasNoClientIdIsNotOffered() {
        try (ApplicationContext context = with(Map.of("MEDLEY_LOGIN_GOOGLE_CLIENT_ID", ""))) {
            assertThat(context.containsBean(GoogleSettings.class)).isFalse();
            assertThat(context.containsBean(GitHubSettings.class)).isFalse();
            assertThat(context.containsBean(FacebookSettings.class)).isFalse();
        }
    }

    @Test
    void aClientIdIsEnough() {
        Map<String, Object> ids = Map.of(
                "MEDLEY_LOGIN_GOOGLE_CLIENT_ID", "g",
                "MEDLEY_LOGIN_GITHUB_CLIENT_ID", "h",
                "MEDLEY_LOGIN_FACEBOOK_CLIENT_ID", "f");
        try (ApplicationContext context = with(ids)) {
            assertThat(context.getBean(GoogleSettings.class))
                    .isEqualTo(new GoogleSettings(
                            "g",
                            URI.create("https://accounts.google.com"),
                            List.of("openid", "email", "profile"),
                            List.of()));
            GitHubSettings github = context.getBean(GitHubSettings.class);
            assertThat(github.issuer()).isEqualTo("https://github.com/login/oauth");
            assertThat(github.authorizationEndpoint()).hasPath("/login/oauth/authorize");
            assertThat(github.tokenEndpoint()).hasPath("/login/oauth/access_token");
            assertThat(github.apiUrl()).hasHost("api.github.com");
            assertThat(github.scopes()).containsExactly("read:user", "user:email");
            FacebookSettings facebook = context.getBean(FacebookSettings.class);
            assertThat(facebook.graphUrl()).hasHost("graph.facebook.com");
            assertThat(facebook.scopes()).containsExactly("public_profile", "email");
        }
    }

    @Test
    void variablesOfTheGuideAreRead() {
        Map<String, Object> variables = Map.of(
                "MEDLEY_LOGIN_GITHUB_CLIENT_ID", "h",
                "MEDLEY_LOGIN_GITHUB_SECRET", "s",
                "MEDLEY_LOGIN_GITHUB_FURTHER_SCOPES", "repo,gist",
                "MEDLEY_LOGIN_GITHUB_API_URL", "https://github.example.org/api/v3");
        try (ApplicationContext context = with(variables)) {
            GitHubSettings github = context.getBean(GitHubSettings.class);
            assertThat(github.furtherScopes()).containsExactly("repo", "gist");
            assertThat(github.apiUrl()).hasHost("github.example.org");
            assertThat(context.getBean(Secrets.class).get("MEDLEY_LOGIN_GITHUB_SECRET"))
                    .isEqualTo("s");
        }
    }

    private static ApplicationContext with(Map<String, Object> variables) {
        return ApplicationContext.builder()
                .deduceEnvironment(false)
                .properties(TestServers.shared().properties("https://medley.test"))
                .propertySources(PropertySource.of(
                        "variables", variables, PropertyConvention.ENVIRONMENT_VARIABLE, Origin.of("variables")))
                .start();
    }
}
