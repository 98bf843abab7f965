package dev.medley.devices.health;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.Digests;
import io.micronaut.serde.annotation.Serdeable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An error that a device reports.
 *
 * @param frames of its stack, innermost first
 * @param detail what else may help, such as registers
 */
public record ErrorReport(ErrorKind kind, String message, List<String> frames, Map<String, String> detail) {

    private static final int FRAMES = 5;
    private static final Pattern ADDRESS = Pattern.compile("0x[0-9a-fA-F]+");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    public ErrorReport {
        frames = List.copyOf(frames);
        detail = Map.copyOf(detail);
    }

    /** What went wrong. */
    @Serdeable
    public enum ErrorKind {
        /** Something that the device went on after. */
        @JsonProperty("error")
        ERROR,
        @JsonProperty("crash")
        CRASH,
        /** A restart that nobody asked for. */
        @JsonProperty("reboot")
        REBOOT
    }

    /**
     * The same for errors that are the same: their kind and innermost frames, or their message where they have none, without
     * numbers and addresses, which differ from device to device.
     */
    public String fingerprint() {
        String place =
                frames.isEmpty() ? message : frames.stream().limit(FRAMES).collect(Collectors.joining("\n"));
        String plain = NUMBER.matcher(ADDRESS.matcher(place).replaceAll("#")).replaceAll("#");
        String content = kind.name() + "\n" + plain.toLowerCase(Locale.ROOT);
        return Digests.hex(Digests.sha256(content.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 32);
    }
}
