package dev.medley.notifications.campaigns.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.notifications.campaigns.EmailCampaign.Audience;
import dev.medley.notifications.campaigns.EmailCampaign.CampaignDetails;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "CampaignDetails")
record CampaignBody(
        @NotBlank @Size(max = 200) @SingleLine @Schema(example = "Spring offer")
        String name,

        @NotNull @Valid AudienceBody audience,

        @NotNull
        @Size(min = 1, max = 2)
        @Schema(description = "One, or two of which each goes to a half of the recipients")
        List<@NotBlank @Size(max = 200) @SingleLine String> subjects,

        @NotBlank
        @Size(max = 20_000)
        @MultiLine
        @Schema(
                description = "Mustache without logic; {{email}} is whom it goes to",
                example = "All plans cost less in May.")
        String body,

        @NotNull @Min(1) @Max(1000) @Schema(description = "How many go out in a minute at most", example = "100")
        Integer ratePerMinute) {

    @Serdeable
    @Schema(
            name = "CampaignAudience",
            description =
                    "Either everybody, or who meets all that is said of role, tier, segment and accounts; null for any")
    record AudienceBody(
            @Nullable @Schema(description = "True for everybody; then nothing else is said")
            Boolean everybody,

            @Nullable @Size(max = 40) String role,
            @Nullable @Size(max = 40) String tier,

            @Nullable @Schema(description = "A segment of customers, of /api/customer-segments")
            UUID segment,

            @Nullable @Size(min = 1, max = 5000) List<@NotNull UUID> accounts) {}

    CampaignDetails toDetails() {
        return new CampaignDetails(
                name,
                new Audience(
                        Boolean.TRUE.equals(audience.everybody()),
                        audience.role(),
                        audience.tier(),
                        audience.segment(),
                        audience.accounts()),
                subjects,
                body,
                ratePerMinute);
    }

    static CampaignBody of(CampaignDetails details) {
        Audience audience = details.audience();
        return new CampaignBody(
                details.name(),
                new AudienceBody(
                        audience.everybody(),
                        audience.role(),
                        audience.tier(),
                        audience.segment(),
                        audience.accounts()),
                details.subjects(),
                details.body(),
                details.ratePerMinute());
    }
}
