package dev.medley.speech;

import dev.medley.models.Transcriber;
import java.util.List;

/** The recognisers that are asked, in their order. */
public record AskedTranscribers(List<Transcriber> all) {

    public AskedTranscribers {
        all = List.copyOf(all);
    }
}
