package dev.medley.platform.database;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** Something that is wrong with the database itself. */
@Serdeable
@Schema(description = "Something that is wrong with the database itself")
public record DatabaseFault(
        @Schema(
                description =
                        "index-invalid, constraint-not-validated, partition-missing, sequence-exhausted, pages-damaged or"
                                + " transactions-old",
                example = "partition-missing")
        String kind,

        @Schema(example = "security.request") String subject,
        String detail) {}
