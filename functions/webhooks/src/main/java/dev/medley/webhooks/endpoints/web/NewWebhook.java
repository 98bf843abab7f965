package dev.medley.webhooks.endpoints.web;

import dev.medley.http.MultiLine;
import dev.medley.webhooks.endpoints.EndpointDetails;
import dev.medley.webhooks.endpoints.EndpointScope;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewWebhook(
        @NotBlank @Size(max = 2000) @Schema(example = "https://hooks.example.com/medley")
        String url,

        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "Types of events, groups of them (recording.*) or all (*)",
                example = "[\"recording.*\", \"prediction.finished\"]")
        List<@NotNull @Pattern(regexp = EventTypes.PATTERN) String> eventTypes,

        @Nullable @Size(max = 1000) @MultiLine String description,

        @Nullable
        @Schema(
                description = "own, which is usual: what happens to the caller's account. all: what happens to any"
                        + " account, for operators")
        EndpointScope scope) {

    EndpointDetails toDetails() {
        return new EndpointDetails(WebhookUrl.parse(url), eventTypes, description == null ? "" : description);
    }
}
