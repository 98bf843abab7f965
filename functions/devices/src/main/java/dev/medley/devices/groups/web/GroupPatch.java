package dev.medley.devices.groups.web;

import dev.medley.devices.groups.GroupDraft;
import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PlainText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(name = "DeviceGroupPatch", description = "What is left out stays as it is")
record GroupPatch(
        @Schema(minLength = 1, maxLength = 100) Patch<@NotBlank @Size(max = 100) @SingleLine String> name,
        @Schema(maxLength = 1000) Patch<@NotNull @Size(max = 1000) @MultiLine String> description,
        @Schema(minLength = 1, maxLength = 2000) Patch<@NotBlank @Size(max = 2000) String> filter) {

    GroupDraft applyTo(GroupDraft present) {
        return new GroupDraft(
                name.isAbsent() ? present.name() : PlainText.uniqueName(name.get()),
                description.isAbsent()
                        ? present.description()
                        : description.get().strip(),
                filter.or(present.filter()));
    }
}
