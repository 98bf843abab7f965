package dev.medley.identity.social.web;

import dev.medley.identity.social.AuthorizationService.Begun;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;

@Serdeable
@Schema(description = "What has begun at a provider")
record AuthorizationView(
        @Schema(description = "Where to send the browser") URI authorizationUrl,

        @Schema(description = "Comes back with the browser; it has to be this one")
        String state,

        @Schema(description = "A secret that stays with the client and goes to the callback beside the state")
        String binding,

        Instant expiresAt) {

    static HttpResponse<AuthorizationView> of(Begun begun) {
        AuthorizationView view = new AuthorizationView(
                begun.url(),
                begun.attempt().state().text(),
                begun.attempt().binding().text(),
                begun.attempt().expiresAt());
        return HttpResponse.created(view).header("Cache-Control", "no-store");
    }

    @Override
    public String toString() {
        return "AuthorizationView[...]";
    }
}
