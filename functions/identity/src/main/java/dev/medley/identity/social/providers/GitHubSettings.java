package dev.medley.identity.social.providers;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;

/**
 * How GitHub is spoken to; without a client id it is not offered. The client secret is the secret {@code
 * MEDLEY_LOGIN_GITHUB_SECRET}.
 *
 * @param clientId the OAuth app's
 * @param issuer what it calls itself in authorization responses; half of every identity's key, so never changed later
 * @param authorizationEndpoint where people are sent
 * @param tokenEndpoint where codes are exchanged
 * @param apiUrl GitHub's REST API
 * @param scopes asked for in every sign-in
 * @param furtherScopes what may be asked for beyond that
 */
@ConfigurationProperties("medley.login.github")
@Requires(property = "medley.login.github.client-id", pattern = "\\S+")
record GitHubSettings(
        @NotBlank String clientId,

        @NotBlank @Bindable(defaultValue = "https://github.com/login/oauth")
        String issuer,

        @NotNull @Bindable(defaultValue = "https://github.com/login/oauth/authorize")
        URI authorizationEndpoint,

        @NotNull @Bindable(defaultValue = "https://github.com/login/oauth/access_token")
        URI tokenEndpoint,

        @NotNull @Bindable(defaultValue = "https://api.github.com")
        URI apiUrl,

        @NotEmpty @Bindable(defaultValue = "read:user,user:email")
        List<String> scopes,

        @NotNull @Bindable(defaultValue = "") List<String> furtherScopes) {

    GitHubSettings {
        scopes = Scopes.named(scopes);
        furtherScopes = Scopes.named(furtherScopes);
    }
}
