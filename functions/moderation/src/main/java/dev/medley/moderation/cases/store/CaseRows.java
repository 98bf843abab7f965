package dev.medley.moderation.cases.store;

import dev.medley.moderation.cases.CaseFile;
import dev.medley.moderation.cases.CaseSource;
import dev.medley.moderation.cases.CaseState;
import dev.medley.moderation.cases.Evidence;
import dev.medley.storage.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How cases are read. */
final class CaseRows {

    static final String SELECT = """
            select id, kind, subject_id, author_id, source, state, categories, severity, reach, priority, reporters,
                report_weight, hidden, claimed_by, claimed_until, opened_at, due_at, decided_at, decided_by, version
            from moderation.case_file where\s""";

    static final String EVIDENCE = """
            select id, case_file_id, author_id, text, hash, changed_at, taken_at from moderation.evidence where\s""";

    private CaseRows() {}

    static CaseFile read(Row row) throws SQLException {
        return new CaseFile(
                row.uuid("id"),
                row.text("kind"),
                row.uuid("subject_id"),
                row.uuidOrNull("author_id"),
                row.constant("source", CaseSource.class),
                row.constant("state", CaseState.class),
                row.texts("categories"),
                new CaseFile.Gravity(row.number("severity"), row.bigint("reach")),
                row.integer("reporters"),
                row.number("report_weight"),
                row.bool("hidden"),
                claim(row.uuidOrNull("claimed_by"), row.instantOrNull("claimed_until")),
                row.instant("opened_at"),
                row.instant("due_at"),
                row.instantOrNull("decided_at"),
                row.uuidOrNull("decided_by"),
                row.integer("version"));
    }

    static Evidence readEvidence(Row row) throws SQLException {
        return new Evidence(
                row.uuid("id"),
                row.uuid("case_file_id"),
                row.uuidOrNull("author_id"),
                row.text("text"),
                row.bytes("hash"),
                row.instant("changed_at"),
                row.instant("taken_at"));
    }

    private static CaseFile.@Nullable Claim claim(@Nullable UUID moderatorId, @Nullable Instant until) {
        return moderatorId == null || until == null ? null : new CaseFile.Claim(moderatorId, until);
    }
}
