package dev.medley.orders.affiliates.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "NewAffiliateClick")
record LinkFollowed(
        @NotBlank @Size(max = 40) @Schema(description = "The code in the link", example = "b1Zk0fQx")
        String link) {}
