package dev.medley.accountdata.providerkeys.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@Serdeable
record NewProviderKey(
        @NotBlank
        @Size(max = 1000)
        @Schema(description = "As the provider gave it out; white space around it is left out")
        String key) {

    @Override
    public String toString() {
        return "NewProviderKey[...]";
    }
}
