package dev.medley.devices.registry.web;

import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.NewDevice;
import dev.medley.http.SingleLine;
import dev.medley.kernel.TimeZoneId;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DeviceRequest")
record DeviceRequest(
        @NotNull @Pattern(regexp = NewDevice.CONTROLLER_ID) @Schema(example = "kiosk-0007")
        String controllerId,

        @NotBlank @Size(max = 200) @SingleLine String name,

        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") @Schema(example = "kiosk")
        String type,

        @Nullable @Size(max = 50) @SingleLine String hardwareRevision,

        @Nullable @Size(max = 50) Map<@Size(max = 64) String, @NotNull @Size(max = 200) @SingleLine String> attributes,

        @Nullable @Size(max = Device.MOST_TAGS) List<@NotNull @Pattern(regexp = DeviceRequest.TAG) String> tags,

        @Nullable @Size(max = 60) @Schema(example = "Europe/Vienna", description = "UTC unless said otherwise")
        String timeZone) {

    static final String TAG = "[a-z0-9][a-z0-9-]{0,63}";

    NewDevice device() {
        String zone = Objects.requireNonNullElse(timeZone, "UTC");
        return new NewDevice(
                controllerId,
                name.strip(),
                type,
                Objects.requireNonNullElse(hardwareRevision, "").strip(),
                null,
                null,
                Objects.requireNonNullElse(attributes, Map.of()),
                Objects.requireNonNullElse(tags, List.of()),
                TimeZoneId.parse(zone, "/timeZone").getId());
    }
}
