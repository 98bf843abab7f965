package dev.medley.transcripts.store;

import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.models.spoken.Passage;
import dev.medley.models.spoken.SpokenText;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Row;
import dev.medley.storage.Sql;
import dev.medley.transcripts.TextSource;
import dev.medley.transcripts.TranscriptionTexts;
import io.micronaut.serde.annotation.SerdeImport;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The view that the speech function publishes. */
@Singleton
@SerdeImport(Segment.class)
@SerdeImport(Word.class)
class PublishedTranscriptions implements TranscriptionTexts {

    private final Sql sql;
    private final JsonCodec json;

    PublishedTranscriptions(Sql sql, JsonCodec json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public boolean exists(UUID id, UUID ownerId) {
        return sql.query("select id from speech.pub_transcriptions where id = :id and owner_id = :ownerId")
                .with("id", id)
                .with("ownerId", ownerId)
                .exists();
    }

    @Override
    public TextSource find(UUID id) {
        return sql.query("select status, text, language, segments from speech.pub_transcriptions where id = :id")
                .with("id", id)
                .first(this::source)
                .orElseGet(TextSource.Lost::new);
    }

    private TextSource source(Row row) throws SQLException {
        return switch (row.text("status")) {
            case "queued", "running" -> new TextSource.Awaited();
            case "succeeded" -> ready(row);
            default -> new TextSource.Lost();
        };
    }

    private TextSource ready(Row row) throws SQLException {
        List<Passage> passages = Stream.of(json.read(row.json("segments"), Segment[].class))
                .flatMap(PublishedTranscriptions::passages)
                .toList();
        return new TextSource.Ready(row.text("text"), SpokenText.of(passages), row.textOrNull("language"));
    }

    /** Word by word, where the words are all that is written. */
    private static Stream<Passage> passages(Segment segment) {
        String spelled = segment.words().stream().map(Word::text).collect(Collectors.joining(" "));
        return spelled.equals(segment.text())
                ? segment.words().stream().map(word -> new Passage(word.startMs(), word.endMs(), word.text()))
                : Stream.of(new Passage(segment.startMs(), segment.endMs(), segment.text()));
    }
}
