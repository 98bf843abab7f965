package dev.medley.chat.parsing;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How much of a file is read; one that has more is rejected.
 *
 * @param maxBytes of the file
 * @param maxPages of a PDF, or slides, or sheets
 * @param maxCharacters of its text
 * @param maxEntries in an archive, which Office files are
 * @param maxUnpackedBytes of all that is read of an archive
 * @param deadline for reading it
 */
@ConfigurationProperties("medley.documents")
public record ParsingLimits(
        @Bindable(defaultValue = "52428800") @Min(1) @Max(209_715_200)
        long maxBytes,

        @Bindable(defaultValue = "2000") @Min(1) @Max(10_000)
        int maxPages,

        @Bindable(defaultValue = "3000000") @Min(1) @Max(10_000_000)
        int maxCharacters,

        @Bindable(defaultValue = "5000") @Min(1) @Max(50_000)
        int maxEntries,

        @Bindable(defaultValue = "209715200") @Min(1) @Max(1_073_741_824)
        long maxUnpackedBytes,

        @Bindable(defaultValue = "60s") Duration deadline) {}
