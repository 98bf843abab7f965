package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Some neighbouring buckets of a split.
 *
 * @param until the bucket after its last; its first is where the slice before it ends
 */
@Serdeable
@Schema(description = "Neighbouring buckets that have one variant")
public record Slice(
        String variant,

        @Schema(description = "The bucket after its last one; the first is where the slice before ends")
        int until) {}
