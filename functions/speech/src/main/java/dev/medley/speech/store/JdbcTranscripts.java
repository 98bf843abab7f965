package dev.medley.speech.store;

import dev.medley.kernel.Page;
import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.Transcription;
import dev.medley.models.Transcription.Segment;
import dev.medley.models.Transcription.Word;
import dev.medley.recordings.Filter;
import dev.medley.recordings.Results;
import dev.medley.speech.Transcript;
import dev.medley.speech.Transcripts;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
@SerdeImport(Model.class)
@SerdeImport(Segment.class)
@SerdeImport(Word.class)
class JdbcTranscripts implements Transcripts {

    private static final String SUMMARY = "t.language, t.language_confidence, t.model";

    private final Results results;
    private final Sql sql;
    private final JsonCodec json;

    JdbcTranscripts(Results results, Sql sql, JsonCodec json) {
        this.results = results;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Transcript> find(UUID id, UUID ownerId) {
        return results.find(
                id,
                ownerId,
                SUMMARY + ", t.text, t.segments",
                (progress, row) -> new Transcript(progress, content(row, true)));
    }

    @Override
    public Page<Transcript> list(UUID ownerId, Filter filter) {
        return results.list(
                ownerId,
                filter,
                SUMMARY,
                (progress, row) -> new Transcript(progress, content(row, false)),
                Transcript::progress);
    }

    @Override
    public Optional<String> askedLanguage(UUID id) {
        return sql.first(
                "select asked_language from speech.transcription where id = ? and asked_language is not null",
                row -> row.text("asked_language"),
                id);
    }

    @Override
    public void keep(UUID id, Transcription content) {
        sql.update(
                """
                update speech.transcription
                set text = ?, language = ?, language_confidence = ?, segments = ?, model = ? where id = ?""",
                content.text(),
                content.language().code(),
                content.language().confidence(),
                json.write(content.segments()),
                json.write(content.model()),
                id);
    }

    private @Nullable Transcription content(Row row, boolean whole) throws SQLException {
        Model model = json.readOrNull(row.jsonOrNull("model"), Model.class);
        if (model == null) {
            return null;
        }
        Double confidence = Objects.requireNonNull(row.numberOrNull("language_confidence"));
        return new Transcription(
                whole ? row.text("text") : "",
                new Language(row.text("language"), confidence),
                whole ? List.of(json.read(row.json("segments"), Segment[].class)) : List.of(),
                model);
    }
}
