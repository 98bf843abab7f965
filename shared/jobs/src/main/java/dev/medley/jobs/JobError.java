package dev.medley.jobs;

import dev.medley.storage.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Why a job failed: a stable code, and words for the caller. */
public record JobError(String code, String detail) {

    /** Reads the error of a job from a row that has its columns. */
    public static @Nullable JobError readOrNull(Row row) throws SQLException {
        String code = row.textOrNull("error_code");
        return code == null ? null : new JobError(code, row.text("error_detail"));
    }
}
