package dev.medley.audio.web;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingQueryService;
import dev.medley.audio.library.FoundRecording;
import dev.medley.audio.library.RecordingDetails;
import dev.medley.audio.library.RecordingDetailsService;
import dev.medley.audio.library.RecordingListing;
import dev.medley.http.PageView;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.Page;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Shows recordings with what their owners say of them. */
@Singleton
class RecordingViews {

    private final RecordingDetailsService details;
    private final RecordingListing listing;

    RecordingViews(RecordingDetailsService details, RecordingListing listing) {
        this.details = details;
        this.listing = listing;
    }

    RecordingView of(Recording recording) {
        return RecordingView.of(recording, details.of(recording));
    }

    PageView<RecordingView> of(Page<Recording> page) {
        Map<UUID, RecordingDetails> all = details.of(page.items());
        return PageView.of(
                page,
                recording -> RecordingView.of(
                        recording,
                        Objects.requireNonNull(all.get(recording.lineage().fileId()))));
    }

    /** One, with the version of what is said of it. */
    HttpResponse<RecordingView> read(UUID id, UUID ownerId) {
        FoundRecording found = listing.find(id, ownerId).orElseThrow(RecordingQueryService::unknown);
        return versioned(found.recording(), found.details());
    }

    HttpResponse<RecordingView> versioned(Recording recording, RecordingDetails said) {
        return VersionedResponse.of(RecordingView.of(recording, said), said.version());
    }
}
