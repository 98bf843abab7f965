package dev.medley.speech.store;

import dev.medley.kernel.Page;
import dev.medley.models.HintedSpeech.Correction;
import dev.medley.models.HintedSpeech.HintUse;
import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.recordings.TaskFilter;
import dev.medley.recordings.TaskResults;
import dev.medley.speech.HeardSpeech;
import dev.medley.speech.Transcription;
import dev.medley.speech.TranscriptionOptions;
import dev.medley.speech.TranscriptionRepository;
import dev.medley.speech.WantedLanguages;
import dev.medley.speech.WithheldSpeech;
import dev.medley.speech.redaction.Redaction;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
@SerdeImport(Correction.class)
@SerdeImport(Language.class)
@SerdeImport(WithheldSpeech.class)
@SerdeImport(Model.class)
@SerdeImport(Redaction.class)
@SerdeImport(Segment.class)
@SerdeImport(Word.class)
class JdbcTranscriptionRepository implements TranscriptionRepository {

    private static final String SUMMARY = "t.language, t.language_confidence, t.model";

    private final TaskResults taskResults;
    private final Sql sql;
    private final JsonCodec json;

    JdbcTranscriptionRepository(TaskResults taskResults, Sql sql, JsonCodec json) {
        this.taskResults = taskResults;
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<Transcription> find(UUID id, UUID ownerId) {
        return taskResults.find(
                id,
                ownerId,
                SUMMARY + ", t.text, t.segments, t.segment_languages, t.withheld, t.redactions,"
                        + " t.vocabulary_use, t.corrections, t.segment_channels",
                (progress, row) -> new Transcription(progress, heard(row)));
    }

    @Override
    public Page<Transcription> list(UUID ownerId, TaskFilter taskFilter) {
        return taskResults.list(
                ownerId,
                taskFilter,
                SUMMARY,
                (progress, row) -> Transcription.of(progress, content(row, false)),
                Transcription::progress);
    }

    @Override
    public TranscriptionOptions options(UUID id) {
        return sql.query("""
                select asked_language, allowed_languages, vocabulary, redact, channels from speech.transcription
                where id = :id""")
                .with("id", id)
                .first(row -> new TranscriptionOptions(
                        WantedLanguages.of(row.textOrNull("asked_language"), row.textOrNull("allowed_languages")),
                        TranscriptionOptions.hints(row.textOrNull("vocabulary")),
                        TranscriptionOptions.kinds(row.textOrNull("redact")),
                        row.textOrNull("channels") != null))
                .orElse(TranscriptionOptions.PLAIN);
    }

    @Override
    public void keep(UUID id, HeardSpeech heard) {
        RecognizedSpeech content = heard.content();
        sql.query("""
                update speech.transcription set text = :text, language = :language, language_confidence = :confidence,
                    segments = :segments, model = :model, segment_languages = :languages, withheld = :withheld,
                    redactions = :redactions, vocabulary_use = :vocabularyUse, corrections = :corrections,
                    segment_channels = :channels
                where id = :id""")
                .with("text", content.text())
                .with("language", content.language().code())
                .with("confidence", content.language().confidence())
                .with("segments", json.write(content.segments()))
                .with("model", json.write(content.model()))
                .with("languages", json.write(heard.languages()))
                .with("withheld", json.write(heard.withheld()))
                .with("redactions", json.write(heard.redactions()))
                .with("vocabularyUse", heard.vocabularyUse())
                .with("corrections", json.write(heard.corrections()))
                .with("channels", json.write(heard.channels()))
                .with("id", id)
                .update();
    }

    @Override
    public void add(UUID id, UUID ownerId, UUID jobId, WantedLanguages wanted, Instant createdAt) {
        sql.query("""
                insert into speech.transcription
                    (id, owner_id, recording_id, job_id, created_at, asked_language, allowed_languages)
                values (:id, :ownerId, :id, :jobId, :createdAt, :asked, :allowed)""")
                .with("id", id)
                .with("ownerId", ownerId)
                .with("jobId", jobId)
                .with("createdAt", createdAt)
                .with("asked", wanted.asked())
                .with("allowed", wanted.allowedText())
                .update();
    }

    private @Nullable HeardSpeech heard(Row row) throws SQLException {
        RecognizedSpeech content = content(row, true);
        return content == null
                ? null
                : new HeardSpeech(
                        content,
                        list(row, "segment_languages", Language[].class),
                        list(row, "withheld", WithheldSpeech[].class),
                        list(row, "redactions", Redaction[].class),
                        row.textOrNull("vocabulary_use") == null ? null : row.constant("vocabulary_use", HintUse.class),
                        list(row, "corrections", Correction[].class),
                        list(row, "segment_channels", Integer[].class));
    }

    private <T> List<T> list(Row row, String column, Class<T[]> type) throws SQLException {
        T[] values = json.readOrNull(row.jsonOrNull(column), type);
        return values == null ? List.of() : List.of(values);
    }

    private @Nullable RecognizedSpeech content(Row row, boolean whole) throws SQLException {
        Model model = json.readOrNull(row.jsonOrNull("model"), Model.class);
        if (model == null) {
            return null;
        }
        Double confidence = Objects.requireNonNull(row.numberOrNull("language_confidence"));
        return new RecognizedSpeech(
                whole ? row.text("text") : "",
                new Language(row.text("language"), confidence),
                whole ? List.of(json.read(row.json("segments"), Segment[].class)) : List.of(),
                model);
    }
}
