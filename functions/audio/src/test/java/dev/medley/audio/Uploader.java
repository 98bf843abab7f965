package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Account;
import dev.medley.testkit.Answer;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Somebody who uploads recordings. */
record Uploader(Account account, Api api) {

    static Uploader any() {
        Account account = Account.any();
        return new Uploader(account, FunctionUnderTest.named("audio").as(account));
    }

    static Map<String, Object> announcement(String contentType, long sizeBytes) {
        return new HashMap<>(Map.of("fileName", "sound", "contentType", contentType, "sizeBytes", sizeBytes));
    }

    Answer announce(Map<String, Object> upload) {
        return api.post("/api/audio/uploads", upload);
    }

    /** Announces and uploads a file, and says its id. */
    UUID upload(String contentType, byte[] file) {
        Answer announced = announce(announcement(contentType, file.length)).is(201);
        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);
        return idOf(announced);
    }

    static UUID idOf(Answer announced) {
        return UUID.fromString(announced.text("/recordingId"));
    }

    Answer recording(UUID id) {
        return api.get("/api/audio/" + id);
    }

    /** Waits until the recording has this status. */
    Answer awaits(UUID id, String status) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> recording(id), answer -> answer.text("/status").equals(status));
    }

    RecordingKeys keys(UUID id) {
        return new RecordingKeys(account.id(), id);
    }
}
