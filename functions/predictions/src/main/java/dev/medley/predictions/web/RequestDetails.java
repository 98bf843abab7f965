package dev.medley.predictions.web;

import dev.medley.access.Caller;
import dev.medley.predictions.PredictionOptions;
import dev.medley.predictions.consents.EmotionConsentService;
import dev.medley.recordings.RecordingCheck;
import dev.medley.storage.Json;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept with a request for a prediction beside the recording: its options, checked. */
@Singleton
class RequestDetails {

    private final EmotionConsentService consents;
    private final JsonCodec json;

    RequestDetails(EmotionConsentService consents, JsonCodec json) {
        this.consents = consents;
        this.json = json;
    }

    /**
     * A request that is checked as far as it can be without its recording.
     *
     * @param columns what is kept of it
     * @param check what it wants of the recording
     */
    record Checked(Map<String, Json> columns, RecordingCheck check) {}

    Checked of(Caller caller, @Nullable WantedOptions wanted) {
        PredictionOptions options = (wanted == null ? WantedOptions.NONE : wanted).toOptions();
        consents.require(caller.accountId(), options);
        return new Checked(Map.of("options", json.write(options)), options.check());
    }
}
