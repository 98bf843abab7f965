package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What other functions read of recordings. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class PublishedViewTest {

    private final Uploader ada;

    PublishedViewTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
    }

    @Test
    void theViewHasTheColumnsThatOthersRelyOn() {
        assertThat(Rows.texts("""
                select column_name || ' ' || data_type from information_schema.columns
                where table_schema = 'audio' and table_name = 'pub_recordings' order by ordinal_position"""))
                .containsExactly(
                        "id uuid",
                        "owner_id uuid",
                        "status text",
                        "rendition_key text",
                        "duration_ms bigint",
                        "loudness_lufs double precision",
                        "clipping_ratio double precision",
                        "speech_ratio double precision",
                        "signal_to_noise_db double precision",
                        "rejection_code text",
                        "rejection_detail text",
                        "source_key text",
                        "channels integer");
    }

    @Test
    void aRecordingIsInItUntilItIsDeleted() {
        UUID id = ada.upload("audio/wav", Sounds.tone(1000));
        ada.awaits(id, "ready");
        assertThat(published("rendition_key", id)).containsExactly(ada.keys(id).rendition());
        assertThat(published("status || duration_ms", id)).containsExactly("ready1000");
        assertThat(published("source_key || channels", id))
                .containsExactly(ada.keys(id).original() + 1);
        ada.api().delete("/api/audio/" + id).is(204);
        assertThat(published("status", id)).isEmpty();
    }

    private static Iterable<String> published(String column, UUID id) {
        return Rows.texts("select " + column + " from audio.pub_recordings where id = ?", id);
    }
}
