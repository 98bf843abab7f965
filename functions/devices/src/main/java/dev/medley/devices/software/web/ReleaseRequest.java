package dev.medley.devices.software.web;

import dev.medley.devices.registry.SoftwareVersion;
import dev.medley.devices.software.ReleaseDraft;
import dev.medley.devices.software.ReleaseDraft.ModuleDraft;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PlainText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ReleaseRequest")
record ReleaseRequest(
        @NotBlank @Size(max = 100) @SingleLine @Schema(example = "Kiosk firmware")
        String name,

        @NotNull @Pattern(regexp = ReleaseRequest.VERSION) @Schema(example = "2.1.0")
        String version,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}")
        String deviceType,

        @Nullable @Size(max = 50) List<@NotNull @Size(min = 1, max = 50) @SingleLine String> hardwareRevisions,

        @Nullable
        @Pattern(regexp = ReleaseRequest.VERSION)
        @Schema(description = "What a device has to have before; left out, anything")
        String minimumVersion,

        @Nullable
        @Min(0)
        @Max(1_000_000)
        @Schema(description = "No device goes back to a lower one; 0 unless said otherwise")
        Integer securityVersion,

        @Nullable @Size(max = 10_000) @MultiLine String notes,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ModuleRequest> modules) {

    static final String VERSION = "[0-9]{1,9}([.][0-9]{1,9}){0,3}([-+][A-Za-z0-9.-]{1,40})?";

    ReleaseDraft draft() {
        return new ReleaseDraft(
                PlainText.uniqueName(name),
                SoftwareVersion.of(version),
                deviceType,
                Objects.requireNonNullElse(hardwareRevisions, List.of()),
                SoftwareVersion.of(Objects.requireNonNullElse(minimumVersion, "")),
                Objects.requireNonNullElse(securityVersion, 0),
                Objects.requireNonNullElse(notes, "").strip(),
                modules.stream()
                        .map(module ->
                                new ModuleDraft(module.part(), PlainText.uniqueName(module.name()), module.version()))
                        .toList());
    }

    @Serdeable
    @Schema(name = "ReleaseModuleRequest")
    record ModuleRequest(
            @NotNull @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") @Schema(example = "os")
            String part,

            @NotBlank @Size(max = 100) @SingleLine String name,
            @NotNull @Size(min = 1, max = 100) @SingleLine String version) {}
}
