package dev.medley.social.profiles.web;

import dev.medley.http.SingleLine;
import dev.medley.social.profiles.ProfileLink;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "ProfileLink", description = "A link of a profile")
record ProfileLinkBody(
        @NotBlank @Size(max = 80) @SingleLine String title,

        @NotBlank
        @Size(max = 500)
        @Pattern(regexp = ProfileLinkBody.ADDRESS, message = "is the address of a page, by https")
        @Schema(example = "https://example.com/amy")
        String url) {

    static final String ADDRESS = "https://[A-Za-z0-9\\[][^\\s<>\"'@]*";

    ProfileLink link() {
        return new ProfileLink(title.strip(), url);
    }

    static ProfileLinkBody of(ProfileLink link) {
        return new ProfileLinkBody(link.title(), link.url());
    }
}
