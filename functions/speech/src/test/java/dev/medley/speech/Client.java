package dev.medley.speech;

import static org.awaitility.Awaitility.await;

import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;

/** Somebody who wants recordings written down, and sees what comes of it. */
record Client(FunctionUnderTest function, TestAccount account) {

    private static final String PATH = "/api/speech/transcriptions";

    static Client of(FunctionUnderTest function) {
        return new Client(function, TestAccount.any());
    }

    Api api() {
        return function.as(account);
    }

    ApiAnswer request(PublishedRecording recording) {
        return api().post(PATH, Map.of("recordingId", recording.id()));
    }

    ApiAnswer request(PublishedRecording recording, String language) {
        return api().post(PATH, Map.of("recordingId", recording.id(), "language", language));
    }

    ApiAnswer list(String filter) {
        return api().get(PATH + "?" + filter);
    }

    ApiAnswer read(ApiAnswer queued) {
        return api().get(PATH + "/" + queued.id());
    }

    ApiAnswer subtitles(ApiAnswer queued, String format) {
        return api().get(PATH + "/" + queued.id() + "/subtitles?format=" + format);
    }

    ApiAnswer delete(ApiAnswer queued) {
        return api().delete(PATH + "/" + queued.id());
    }

    /** The transcription once its job is over. */
    ApiAnswer over(ApiAnswer queued) {
        return await().until(
                        () -> read(queued).is(200),
                        answer -> !answer.at("/finishedAt").isNull());
    }

    /** The data of the events of this type about the transcription, as JSON. */
    List<String> announced(String type, ApiAnswer queued) {
        return function.bean(Sql.class)
                .query("select data from events.event where type = :type and subject_id = :id")
                .with("type", type)
                .with("id", queued.id())
                .list(row -> row.text("data"));
    }
}
