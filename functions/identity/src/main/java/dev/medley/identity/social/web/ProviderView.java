package dev.medley.identity.social.web;

import dev.medley.identity.social.LoginProvider;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

@Serdeable
@Schema(description = "A system whose accounts sign in here")
record ProviderView(
        @Schema(example = "google") String name,
        @Schema(example = "Google") String displayName,

        @Schema(description = "Asked for in every sign-in") List<String> signInScopes,

        @Schema(description = "What may be asked for beyond that")
        List<String> furtherScopes) {

    static ProviderView of(LoginProvider provider) {
        return new ProviderView(
                provider.name(),
                provider.displayName(),
                provider.signInScopes().stream().sorted().toList(),
                provider.furtherScopes().stream().sorted().toList());
    }
}
