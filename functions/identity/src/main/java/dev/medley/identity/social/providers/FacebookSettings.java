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
 * How Facebook is spoken to; without a client id (the app's id) it is not offered. The app's secret is the secret {@code
 * MEDLEY_LOGIN_FACEBOOK_SECRET}.
 *
 * @param clientId the app's id
 * @param issuer half of every identity's key, so never changed later
 * @param authorizationEndpoint where people are sent
 * @param graphUrl the Graph API, with its version
 * @param scopes asked for in every sign-in
 * @param furtherScopes what may be asked for beyond that
 */
@ConfigurationProperties("medley.login.facebook")
@Requires(property = "medley.login.facebook.client-id", pattern = "\\S+")
record FacebookSettings(
        @NotBlank String clientId,

        @NotBlank @Bindable(defaultValue = "https://www.facebook.com")
        String issuer,

        @NotNull @Bindable(defaultValue = "https://www.facebook.com/v23.0/dialog/oauth")
        URI authorizationEndpoint,

        @NotNull @Bindable(defaultValue = "https://graph.facebook.com/v23.0")
        URI graphUrl,

        @NotEmpty @Bindable(defaultValue = "public_profile,email")
        List<String> scopes,

        @NotNull @Bindable(defaultValue = "") List<String> furtherScopes) {

    FacebookSettings {
        scopes = Scopes.named(scopes);
        furtherScopes = Scopes.named(furtherScopes);
    }
}
