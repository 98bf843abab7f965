package dev.medley.audio;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;

/**
 * What may be uploaded, and how it is decoded.
 *
 * @param maxBytes largest file
 * @param maxDuration longest sound
 * @param maxOpenUploads how many uploads an account may have under way
 * @param storedBytesFree how many bytes of recordings an account of the tier free may store
 * @param storedBytesPro how many one of the tier pro may; others have no limit
 * @param trashPeriod how long what was thrown away can be taken back
 * @param isolateDecoder whether files are decoded in a process of their own, which a hostile one may crash; on Lambda
 *     each call has its own already
 */
@ConfigurationProperties("medley.audio")
public record AudioSettings(
        @Bindable(defaultValue = "524288000") @Min(1) long maxBytes,
        @NotNull @Bindable(defaultValue = "3h") Duration maxDuration,
        @Bindable(defaultValue = "100") @Min(1) int maxOpenUploads,
        @Bindable(defaultValue = "53687091200") @Min(1) long storedBytesFree,
        @Bindable(defaultValue = "2199023255552") @Min(1) long storedBytesPro,
        @NotNull @Bindable(defaultValue = "30d") Duration trashPeriod,
        @Bindable(defaultValue = "false") boolean isolateDecoder) {

    /** How much each tier may store, as JSON. */
    public String storedBytesByTier() {
        return "{\"free\": %d, \"pro\": %d}".formatted(storedBytesFree, storedBytesPro);
    }
}
