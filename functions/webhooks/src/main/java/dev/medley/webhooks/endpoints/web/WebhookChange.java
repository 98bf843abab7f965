package dev.medley.webhooks.endpoints.web;

import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.webhooks.endpoints.EndpointDetails;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

@Serdeable
@Schema(description = "What is left out stays as it is")
record WebhookChange(
        @Schema(minLength = 1, maxLength = 2000, example = "https://hooks.example.com/medley")
        Patch<@NotBlank @Size(max = 2000) String> url,

        @Schema(description = "Types of events, groups of them (recording.*) or all (*)")
        Patch<@NotNull @Size(min = 1, max = 100) List<@NotNull @Pattern(regexp = EventTypes.PATTERN) String>>
                eventTypes,

        @Schema(maxLength = 1000) Patch<@NotNull @Size(max = 1000) @MultiLine String> description,

        @Schema(description = "Whether it gets anything. What happens while it is disabled can be replayed")
        Patch<@NotNull Boolean> enabled) {

    EndpointDetails applyTo(EndpointDetails details) {
        return new EndpointDetails(
                url.isAbsent() ? details.url() : WebhookUrl.parse(url.get()),
                eventTypes.isAbsent() ? details.eventTypes() : eventTypes.get(),
                description.isAbsent() ? details.description() : description.get());
    }
}
