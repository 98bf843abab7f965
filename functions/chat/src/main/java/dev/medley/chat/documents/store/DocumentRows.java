package dev.medley.chat.documents.store;

import dev.medley.chat.documents.Document;
import dev.medley.chat.documents.Document.Indexed;
import dev.medley.chat.documents.Document.Origin;
import dev.medley.chat.documents.Document.Reason;
import dev.medley.chat.documents.DocumentSource;
import dev.medley.chat.documents.DocumentState;
import dev.medley.chat.parsing.DocumentFormat;
import dev.medley.storage.Row;
import java.net.URI;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a document is read from a row. */
final class DocumentRows {

    static final String STATE = """
            case when j.status = 'succeeded' then 'ready' when j.status in ('failed', 'cancelled') then 'rejected'
                when d.arrived or j.status = 'running' then 'processing' else 'uploading' end""";

    static final String SELECT = """
            select d.id, d.owner_id, d.title, d.source, d.source_id, d.url, d.version, d.job_id, d.file_id, d.file_name,
                d.content_type, d.size_bytes, d.arrived, %s as state, j.status as job_status, j.error_code,
                j.error_detail, d.indexed_file_id, d.indexed_file_name, d.indexed_size_bytes, d.indexed_at, d.format,
                d.language, d.pages, d.passages, d.tokens, d.hidden_characters, d.created_at, d.updated_at
            from chat.document d join jobs.job j on j.id = d.job_id
            """.formatted(STATE);

    private DocumentRows() {}

    static Document read(Row row) throws SQLException {
        return new Document(
                row.uuid("id"),
                row.uuid("owner_id"),
                row.text("title"),
                origin(row),
                row.integer("version"),
                row.uuid("job_id"),
                row.bool("arrived"),
                row.constant("state", DocumentState.class),
                reason(row),
                indexed(row),
                row.instant("created_at"),
                row.instant("updated_at"));
    }

    private static Origin origin(Row row) throws SQLException {
        String url = row.textOrNull("url");
        return new Origin(
                row.constant("source", DocumentSource.class),
                row.uuidOrNull("source_id"),
                url == null ? null : URI.create(url),
                row.uuid("file_id"),
                row.text("file_name"),
                row.textOrNull("content_type"),
                row.bigintOrNull("size_bytes"));
    }

    private static @Nullable Reason reason(Row row) throws SQLException {
        return switch (row.text("job_status")) {
            case "failed" ->
                new Reason(row.text("error_code"), Objects.requireNonNullElse(row.textOrNull("error_detail"), ""));
            case "cancelled" ->
                row.bool("arrived")
                        ? new Reason("cancelled", "The work on it was cancelled.")
                        : new Reason("upload-expired", "No file arrived in time.");
            default -> null;
        };
    }

    private static @Nullable Indexed indexed(Row row) throws SQLException {
        UUID fileId = row.uuidOrNull("indexed_file_id");
        return fileId == null
                ? null
                : new Indexed(
                        fileId,
                        row.text("indexed_file_name"),
                        row.bigint("indexed_size_bytes"),
                        row.constant("format", DocumentFormat.class),
                        row.text("language"),
                        row.integerOrNull("pages"),
                        row.integer("passages"),
                        row.integer("tokens"),
                        row.integer("hidden_characters"),
                        row.instant("indexed_at"));
    }
}
