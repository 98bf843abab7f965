package dev.medley.identity.social.web;

import dev.medley.identity.social.Continuation;
import io.micronaut.http.HttpResponse;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "The provider has verified no e-mail address, so one is to be proven before there is an account")
record EmailNeededView(
        @Schema(description = "To be sent to proposeEmail and proveProposedEmail; a secret")
        String continuationToken,

        @Nullable @Schema(description = "What the provider believes the address to be")
        String suggestedEmail,

        Instant expiresAt) {

    static HttpResponse<EmailNeededView> of(Continuation continuation) {
        EmailNeededView view = new EmailNeededView(
                continuation.token().text(), continuation.assertion().email(), continuation.expiresAt());
        return HttpResponse.<EmailNeededView>accepted().body(view).header("Cache-Control", "no-store");
    }

    @Override
    public String toString() {
        return "EmailNeededView[...]";
    }
}
