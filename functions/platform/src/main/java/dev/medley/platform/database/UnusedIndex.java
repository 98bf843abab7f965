package dev.medley.platform.database;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

/** An index that nothing has read since the statistics began. */
@Serdeable
@Schema(description = "An index that nothing has read since the statistics began")
public record UnusedIndex(String schema, String table, String name, long bytes) {}
