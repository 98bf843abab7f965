package dev.medley.identity.social.web;

import dev.medley.identity.social.AuthorizationService.Wanted;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "A sign-in that is to begin")
record NewAuthorization(
        @NotBlank @Size(max = 2000) @Schema(example = "https://app.example.org/signed-in")
        String redirectUri,

        @Nullable @Size(max = 20) @Schema(description = "What is wanted beyond the sign-in")
        List<@NotBlank @Size(max = 200) String> scopes,

        @Schema(description = "Sign in there anew, as far as the provider can be asked; for what needs a fresh sign-in")
        @Nullable
        Boolean fresh) {

    Wanted wanted() {
        return new Wanted(redirectUri, scopes == null ? Set.of() : Set.copyOf(scopes), Boolean.TRUE.equals(fresh));
    }
}
