package dev.medley.speech;

import static org.awaitility.Awaitility.await;

import dev.medley.storage.Sql;
import dev.medley.testkit.Account;
import dev.medley.testkit.Answer;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.List;
import java.util.Map;

/** Somebody who wants recordings written down, and sees what comes of it. */
record Client(FunctionUnderTest function, Account account) {

    private static final String PATH = "/api/speech/transcriptions";

    static Client of(FunctionUnderTest function) {
        return new Client(function, Account.any());
    }

    Api api() {
        return function.as(account);
    }

    Answer request(PublishedRecording recording) {
        return api().post(PATH, Map.of("recordingId", recording.id()));
    }

    Answer request(PublishedRecording recording, String language) {
        return api().post(PATH, Map.of("recordingId", recording.id(), "language", language));
    }

    Answer list(String filter) {
        return api().get(PATH + "?" + filter);
    }

    Answer read(Answer queued) {
        return api().get(PATH + "/" + queued.id());
    }

    Answer subtitles(Answer queued, String format) {
        return api().get(PATH + "/" + queued.id() + "/subtitles?format=" + format);
    }

    Answer delete(Answer queued) {
        return api().delete(PATH + "/" + queued.id());
    }

    /** The transcription once its job is over. */
    Answer over(Answer queued) {
        return await().until(
                        () -> read(queued).is(200),
                        answer -> !answer.at("/finishedAt").isNull());
    }

    /** The data of the events of this type about the transcription, as JSON. */
    List<String> announced(String type, Answer queued) {
        return function.bean(Sql.class)
                .list(
                        "select data from events.event where type = ? and subject_id = ?",
                        row -> row.text("data"),
                        type,
                        queued.id());
    }
}
