package dev.medley.transcripts.store;

import dev.medley.jobs.JobError;
import dev.medley.jobs.JobStatus;
import dev.medley.models.ActionItem;
import dev.medley.models.Digest;
import dev.medley.models.DigestFindings;
import dev.medley.models.DigestRequest.Network;
import dev.medley.models.DigestRequest.Output;
import dev.medley.models.DigestStyle;
import dev.medley.models.Model;
import dev.medley.models.TextCategory;
import dev.medley.models.TextSentiment;
import dev.medley.models.VideoDescription;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.transcripts.TextLanguage;
import dev.medley.transcripts.TextReading;
import dev.medley.transcripts.Transcript;
import dev.medley.transcripts.TranscriptOptions;
import dev.medley.transcripts.TranscriptProvenance;
import dev.medley.transcripts.TranscriptRequest;
import dev.medley.transcripts.TranscriptResult;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the columns of a transcript, and writes its documents. */
@Singleton
@SerdeImport(Digest.class)
@SerdeImport(Digest.Citation.class)
@SerdeImport(Digest.Topic.class)
@SerdeImport(Digest.Node.class)
@SerdeImport(Model.class)
@SerdeImport(DigestFindings.class)
@SerdeImport(DigestStyle.class)
@SerdeImport(ActionItem.class)
@SerdeImport(TextSentiment.class)
@SerdeImport(TextSentiment.SentimentPart.class)
@SerdeImport(TextCategory.class)
@SerdeImport(VideoDescription.class)
@SerdeImport(VideoDescription.Chapter.class)
class TranscriptRows {

    static final String REQUEST = """
            t.id, t.owner_id, t.job_id, t.title, t.purpose, t.outputs, t.network, t.asked_language, t.style,
            t.rerun_of, t.created_at""";

    static final String RESULT = """
            t.transcription_id, t.language, t.language_confidence, t.summary, t.topics, t.mind_map, t.social_post,
            t.model, t.own_key, t.citations, t.reading, t.findings, t.provenance, j.status, j.error_code, j.error_detail, j.finished_at""";

    private final JsonCodec json;

    TranscriptRows(JsonCodec json) {
        this.json = json;
    }

    TranscriptRequest request(Row row) throws SQLException {
        DigestStyle style = json.readOrNull(row.jsonOrNull("style"), DigestStyle.class);
        TranscriptOptions transcriptOptions = new TranscriptOptions(
                row.textOrNull("title"),
                row.textOrNull("purpose"),
                row.texts("outputs").stream()
                        .map(output -> Output.valueOf(output.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                row.constant("network", Network.class),
                row.textOrNull("asked_language"),
                style == null ? DigestStyle.STANDARD : style);
        UUID jobId = row.uuid("job_id");
        return new TranscriptRequest(
                row.uuid("id"),
                row.uuid("owner_id"),
                jobId,
                transcriptOptions,
                row.uuidOrNull("rerun_of"),
                row.instant("created_at"));
    }

    Transcript transcript(Row row) throws SQLException {
        return new Transcript(
                request(row),
                row.uuidOrNull("transcription_id"),
                row.textOrNull("text"),
                result(row),
                new Transcript.Standing(
                        row.constant("status", JobStatus.class),
                        JobError.readOrNull(row),
                        row.instantOrNull("finished_at")));
    }

    @Nullable
    Json write(@Nullable Object value) {
        return value == null ? null : json.write(value);
    }

    private @Nullable TranscriptResult result(Row row) throws SQLException {
        Json model = row.jsonOrNull("model");
        if (model == null) {
            return null;
        }
        String language = row.textOrNull("language");
        Digest.Citation @Nullable [] citations = json.readOrNull(row.jsonOrNull("citations"), Digest.Citation[].class);
        Digest.Topic @Nullable [] topics = json.readOrNull(row.jsonOrNull("topics"), Digest.Topic[].class);
        DigestFindings findings = json.readOrNull(row.jsonOrNull("findings"), DigestFindings.class);
        Digest digest = new Digest(
                row.textOrNull("summary"),
                citations == null ? null : List.of(citations),
                topics == null ? null : List.of(topics),
                json.readOrNull(row.jsonOrNull("mind_map"), Digest.Node.class),
                row.textOrNull("social_post"),
                findings == null ? DigestFindings.NONE : findings,
                json.read(model, Model.class));
        return new TranscriptResult(
                language == null ? null : new TextLanguage(language, row.numberOrNull("language_confidence")),
                digest,
                json.readOrNull(row.jsonOrNull("reading"), TextReading.class),
                row.bool("own_key"),
                json.readOrNull(row.jsonOrNull("provenance"), TranscriptProvenance.class));
    }
}
