package dev.medley.audio.library;

import dev.medley.audio.Recording;
import dev.medley.audio.RecordingQueryService;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Says what files are. */
@Singleton
public class RecordingDetailsService {

    private static final int MOST_TAGS = 1_000;

    private final RecordingDetailsRepository repository;

    protected RecordingDetailsService(RecordingDetailsRepository repository) {
        this.repository = repository;
    }

    public RecordingDetails of(Recording recording) {
        UUID fileId = recording.lineage().fileId();
        return repository.find(List.of(fileId)).stream().findFirst().orElseGet(() -> RecordingDetails.none(fileId));
    }

    /** The same for many, by the ids of their files. */
    public Map<UUID, RecordingDetails> of(List<Recording> recordings) {
        Map<UUID, RecordingDetails> none = recordings.stream()
                .map(recording -> recording.lineage().fileId())
                .distinct()
                .collect(Collectors.toMap(Function.identity(), RecordingDetails::none));
        repository.find(none.keySet()).forEach(details -> none.put(details.fileId(), details));
        return none;
    }

    /** Changes what is said of the file that a recording is a version of. */
    @Transactional
    public RecordingDetails change(
            UUID ownerId, UUID id, UnaryOperator<RecordingDetails> change, IntPredicate expected) {
        RecordingDetails before = repository.hold(id, ownerId).orElseThrow(RecordingQueryService::unknown);
        VersionCheck.require(expected, before.version());
        RecordingDetails after = change.apply(before);
        repository.change(after);
        repository.noteWords(after.fileId());
        return after;
    }

    /** The thousand most frequent tags of an account. */
    public List<TagCount> tags(UUID ownerId) {
        return repository.tags(ownerId, MOST_TAGS);
    }
}
