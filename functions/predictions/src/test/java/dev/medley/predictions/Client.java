package dev.medley.predictions;

import static org.awaitility.Awaitility.await;

import dev.medley.events.Event;
import dev.medley.storage.Sql;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who wants predictions, and sees what comes of them. */
record Client(FunctionUnderTest function, TestAccount account) {

    static Client of(FunctionUnderTest function) {
        return new Client(function, TestAccount.any());
    }

    Api api() {
        return function.as(account);
    }

    ApiAnswer request(PublishedRecording recording) {
        return api().post("/api/predictions", Map.of("recordingId", recording.id()));
    }

    ApiAnswer read(ApiAnswer queued) {
        return api().get("/api/predictions/" + queued.id());
    }

    /** The prediction once its job is over. */
    ApiAnswer over(ApiAnswer queued) {
        return await().until(
                        () -> read(queued).is(200),
                        answer -> !answer.at("/finishedAt").isNull());
    }

    String jobStatus(ApiAnswer queued) {
        return sql().query("select status from jobs.job where id = :jobId")
                .with("jobId", UUID.fromString(queued.text("/jobId")))
                .first(row -> row.text("status"))
                .orElseThrow();
    }

    /** The data of the events of this type about the prediction, as JSON. */
    List<String> announced(String type, ApiAnswer queued) {
        return sql().query("select data from events.event where type = :type and subject_id = :id")
                .with("type", type)
                .with("id", queued.id())
                .list(row -> row.text("data"));
    }

    /** The event that gets the prediction made, as if for the first time. */
    Event requested(ApiAnswer queued) {
        return Deliveries.event(
                "prediction.requested", account.id(), queued.id(), Map.of("jobId", queued.text("/jobId")));
    }

    private Sql sql() {
        return function.bean(Sql.class);
    }
}
