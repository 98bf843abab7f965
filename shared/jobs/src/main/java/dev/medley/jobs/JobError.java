package dev.medley.jobs;

import dev.medley.storage.Row;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why a job failed: a stable code, and words for the caller. */
@Serdeable
@Schema(description = "Why a job failed")
public record JobError(String code, String detail) {

    /** Reads the error of a job from a row that has its columns. */
    public static @Nullable JobError readOrNull(Row row) throws SQLException {
        String code = row.textOrNull("error_code");
        return code == null ? null : new JobError(code, row.text("error_detail"));
    }
}
