package dev.medley.social.profiles.web;

import dev.medley.http.Mailable;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.MailableAddress;
import dev.medley.kernel.Money;
import dev.medley.social.profiles.MediaKit;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What companies ask of an influencer before they work together")
record MediaKitBody(
        @NotNull @Size(max = 2000) @MultiLine String summary,

        @NotNull @Size(max = 1000) @MultiLine @Schema(description = "Whom they reach, in their own words")
        String audience,

        @Nullable @Size(max = 254) @Mailable String contactEmail,
        @NotNull @Size(max = 20) List<@NotNull @Valid RateBody> rates) {

    /** What something costs. */
    @Serdeable
    @Schema(name = "MediaKitRate")
    record RateBody(
            @NotBlank @Size(max = 100) @SingleLine String title,
            @NotNull Money price) {}

    MediaKit kit() {
        List<MediaKit.Rate> all = rates.stream()
                .map(rate -> new MediaKit.Rate(rate.title(), rate.price()))
                .toList();
        return new MediaKit(summary.strip(), audience.strip(), address(), all);
    }

    private @Nullable String address() {
        return contactEmail == null
                ? null
                : MailableAddress.parse(contactEmail.strip()).orElse(null);
    }

    static MediaKitBody of(MediaKit kit) {
        List<RateBody> all = kit.rates().stream()
                .map(rate -> new RateBody(rate.title(), rate.price()))
                .toList();
        return new MediaKitBody(kit.summary(), kit.audience(), kit.contactEmail(), all);
    }
}
