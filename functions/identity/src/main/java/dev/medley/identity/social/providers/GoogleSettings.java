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
 * How Google is spoken to; without a client id it is not offered. The client secret is the secret {@code
 * MEDLEY_LOGIN_GOOGLE_SECRET}.
 *
 * @param clientId the OAuth client's
 * @param issuer who signs, letter by letter; everything else is discovered from it
 * @param scopes asked for in every sign-in
 * @param furtherScopes what may be asked for beyond that
 */
@ConfigurationProperties("medley.login.google")
@Requires(property = "medley.login.google.client-id", pattern = "\\S+")
record GoogleSettings(
        @NotBlank String clientId,

        @NotNull @Bindable(defaultValue = "https://accounts.google.com")
        URI issuer,

        @NotEmpty @Bindable(defaultValue = "openid,email,profile")
        List<String> scopes,

        @NotNull @Bindable(defaultValue = "") List<String> furtherScopes) {

    GoogleSettings {
        scopes = Scopes.named(scopes);
        furtherScopes = Scopes.named(furtherScopes);
    }
}
