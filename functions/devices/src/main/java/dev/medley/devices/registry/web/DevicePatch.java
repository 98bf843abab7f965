package dev.medley.devices.registry.web;

import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.DeviceChange;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;

@Serdeable
@Schema(name = "DevicePatch", description = "What is left out stays as it is; maps and lists are replaced as a whole")
record DevicePatch(
        @Schema(minLength = 1, maxLength = 200) Patch<@NotBlank @Size(max = 200) @SingleLine String> name,
        @Schema(maxLength = 50) Patch<@NotNull @Size(max = 50) @SingleLine String> hardwareRevision,
        Patch<@NotNull @Size(max = 50) Map<@Size(max = 64) String, @NotNull @Size(max = 200) @SingleLine String>>
                attributes,
        Patch<@NotNull @Size(max = Device.MOST_TAGS) List<@NotNull @Pattern(regexp = DeviceRequest.TAG) String>> tags,
        Patch<
                        @NotNull @Size(max = Device.MOST_SETTINGS) Map<
                                @Size(max = 64) String, @NotNull @Size(max = 200) @SingleLine String>>
                desired,
        @Schema(maxLength = 60) Patch<@NotNull @Size(max = 60) String> timeZone) {

    DeviceChange change() {
        return new DeviceChange(
                name.value() == null ? null : name.value().strip(),
                hardwareRevision.value(),
                attributes.value(),
                tags.value(),
                desired.value(),
                timeZone.value());
    }
}
