package dev.medley.orders.affiliates.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
record NewAffiliateLink(
        @NotBlank @Size(max = 100) @SingleLine String name,

        @NotNull
        @Size(max = 500)
        @Pattern(regexp = "/([^/\\\\\\s][^\\\\\\s]*)?", message = "is a path of the shop itself")
        @Schema(description = "The page of the shop that it leads to", example = "/products/mug")
        String target) {}
