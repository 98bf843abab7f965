package dev.medley.chat.documents.store;

import dev.medley.chat.documents.DocumentSource;
import dev.medley.chat.documents.SourceTexts;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@Singleton
class JdbcSourceTexts implements SourceTexts {

    private static final String TRANSCRIPT = """
            select title, language, text from transcripts.pub_transcript
            where id = :id and owner_id = :accountId and text is not null""";

    private static final String TRANSCRIPTION = """
            select language, text, segments from speech.pub_transcriptions
            where id = :id and owner_id = :accountId and status = 'succeeded' and text is not null""";

    private static final String CONTENT =
            "select locale, title, summary, fields from content.pub_publication where id = :id";

    private final Sql sql;
    private final JsonCodec json;

    JdbcSourceTexts(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<SourceText> find(DocumentSource source, UUID id, UUID accountId) {
        return switch (source) {
            case TRANSCRIPT ->
                sql.query(TRANSCRIPT)
                        .with("id", id)
                        .with("accountId", accountId)
                        .first(JdbcSourceTexts::transcript);
            case TRANSCRIPTION ->
                sql.query(TRANSCRIPTION)
                        .with("id", id)
                        .with("accountId", accountId)
                        .first(this::transcription);
            case CONTENT -> sql.query(CONTENT).with("id", id).first(this::publication);
            case UPLOAD, URL -> Optional.empty();
        };
    }

    private static SourceText transcript(Row row) throws SQLException {
        String title = row.textOrNull("title");
        return new SourceText(
                title == null ? "Transcript" : title, row.textOrNull("language"), row.text("text"), List.of());
    }

    private SourceText transcription(Row row) throws SQLException {
        List<Segment> segments = new ArrayList<>();
        Json stored = row.jsonOrNull("segments");
        if (stored != null) {
            json.read(stored, JsonNode.class)
                    .values()
                    .forEach(segment -> segments.add(new Segment(
                            segment.get("startMs").getLongValue(),
                            segment.get("text").getStringValue())));
        }
        return new SourceText("Transcription", row.textOrNull("language"), row.text("text"), segments);
    }

    private SourceText publication(Row row) throws SQLException {
        String title = row.text("title");
        String summary = row.textOrNull("summary");
        Json stored = row.jsonOrNull("fields");
        Map<String, Object> fields = stored == null ? Map.of() : plain(json.read(stored, JsonNode.class));
        return new SourceText(
                title,
                row.text("locale"),
                SourceTexts.markdown(title, summary == null ? "" : summary, fields),
                List.of());
    }

    private static Map<String, Object> plain(JsonNode node) {
        Map<String, Object> fields = new LinkedHashMap<>();
        node.entries()
                .forEach(field -> fields.put(field.getKey(), field.getValue().getValue()));
        return fields;
    }
}
