package dev.medley.identity.signin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.identity.sessions.IssuedTokens;
import dev.medley.kernel.SecretToken;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The token answer of RFC 6749, 5.1, with its own names and one of ours. */
@Serdeable
record TokenView(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        @JsonProperty("refresh_token") String refreshToken,

        @JsonProperty("device_token")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        @Schema(
                description =
                        "By which the device is known again: keep it and send it as deviceToken with the next sign-in."
                                + " Missing where it is known already",
                extensions =
                        @Extension(
                                name = "x-may-be-missing",
                                properties = @ExtensionProperty(name = "where", value = "the device is known already")))
        String deviceToken) {

    /** The same where the tokens are in cookies: no script of a page is to see them. */
    TokenView inCookies() {
        return new TokenView("", "Cookie", expiresIn, "", deviceToken);
    }

    static TokenView of(IssuedTokens issuedTokens) {
        SecretToken device = issuedTokens.deviceToken();
        return new TokenView(
                issuedTokens.accessToken(),
                "Bearer",
                issuedTokens.accessLifetime().toSeconds(),
                issuedTokens.refreshToken().text(),
                device == null ? null : device.text());
    }
}
