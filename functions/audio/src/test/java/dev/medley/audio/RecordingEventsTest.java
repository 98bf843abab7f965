package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be announced, before a byte is sent. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecordingEventsTest {

    private final Uploader ada;
    private final FunctionUnderTest audio;

    RecordingEventsTest(FunctionUnderTest audio) {
        this.audio = audio;
        ada = Uploader.of(audio);
    }

    @Test
    void theContentTypeIsOfAFormatThatIsRead() {
        refused("contentType", "text/plain", 422, "content-type-unsupported");
        refused("contentType", "audio/wav\r\nX-Header: 1", 422, "content-type-unsupported");
        ada.announce(Uploader.announcement("audio/webm;codecs=opus", 1000)).is(201);
        ada.announce(Uploader.announcement("AUDIO/MP4; codecs=\"mp4a.40.2\"", 1000))
                .is(201);
    }

    @Test
    void theSizeIsWithinBounds() {
        refused("sizeBytes", 0, 422, "validation-failed");
        refused("sizeBytes", 524_288_001, 413, "upload-too-large");
        ada.announce(Uploader.announcement("audio/wav", 524_288_000)).is(201);
    }

    @Test
    void theNameIsThereAndOfReasonableLength() {
        refused("fileName", " ", 422, "validation-failed");
        refused("fileName", "x".repeat(256), 422, "validation-failed");
    }

    @Test
    void theDigestIsHexadecimalOrBase64() {
        refused("sha256", "abc", 422, "sha256-invalid");
        refused("sha256", "g".repeat(64), 422, "sha256-invalid");
        Map<String, Object> announcement = Uploader.announcement("audio/wav", 1000);
        announcement.put("sha256", "n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=");
        ada.announce(announcement).is(201);
    }

    @Test
    void unknownFieldsAndStrangersAreRefused() {
        refused("ownerId", UUID.randomUUID().toString(), 400, "request-malformed");
        audio.api()
                .post("/api/audio/uploads", Uploader.announcement("audio/wav", 1000))
                .isProblem(401, "unauthenticated");
    }

    @Test
    void theSameKeyAnnouncesOnce() {
        Uploader once = new Uploader(
                audio,
                ada.account(),
                ada.api().header("Idempotency-Key", UUID.randomUUID().toString()));

        ApiAnswer first =
                once.announce(Uploader.announcement("audio/wav", 1000)).is(201);
        ApiAnswer second =
                once.announce(Uploader.announcement("audio/wav", 1000)).is(201);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(ada.api().get("/api/audio").at("/items")).hasSize(1);
        once.announce(Uploader.announcement("audio/wav", 1001)).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void nobodyHasMoreThanAHundredUploadsOpen() {
        Rows.change("""
                insert into audio.recording (id, owner_id, file_name, content_type, size_bytes, expires_at, created_at,
                    updated_at, file_id, content_id)
                select id, ?, 'sound', 'audio/wav', 1, now(), now(), now(), id, id
                from (select gen_random_uuid() as id from generate_series(1, 99)) as ids""", ada.account().id());
        ada.announce(Uploader.announcement("audio/wav", 1000)).is(201);
        ada.announce(Uploader.announcement("audio/wav", 1000)).isProblem(429, "uploads-open");
        ada.api()
                .post("/api/audio/uploads/multipart", Uploader.announcement("audio/wav", 1000))
                .isProblem(429, "uploads-open");
    }

    @Test
    void nobodyHasMoreUploadsOpenHoweverManyBeginAtOnce() throws Exception {
        for (int round = 0; round < Campaign.rounds(5, 500); round++) {
            Uploader grace = Uploader.of(audio);
            Rows.change("""
                    insert into audio.recording (id, owner_id, file_name, content_type, size_bytes, expires_at, created_at,
                        updated_at, file_id, content_id)
                    select id, ?, 'sound', 'audio/wav', 1, now(), now(), now(), id, id
                    from (select gen_random_uuid() as id from generate_series(1, 97)) as ids""", grace.account().id());
            List<ApiAnswer> answers = AtOnce.each(
                    List.of(1, 2, 3, 4, 5, 6, 7, 8), _ -> grace.announce(Uploader.announcement("audio/wav", 1000)));
            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(3);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() != 201)
                    .allSatisfy(answer -> answer.isProblem(429, "uploads-open"));
        }
    }

    private void refused(String field, Object value, int status, String code) {
        Map<String, Object> announcement = Uploader.announcement("audio/wav", 1000);
        announcement.put(field, value);
        ApiAnswer apiAnswer = ada.announce(announcement).isProblem(status, code);
        assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/" + field);
    }
}
