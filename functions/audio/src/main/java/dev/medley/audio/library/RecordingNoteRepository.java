package dev.medley.audio.library;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Notes on files. */
public interface RecordingNoteRepository {

    int count(UUID fileId);

    void add(RecordingNote note);

    Page<RecordingNote> list(UUID fileId, PageRequest page);

    Optional<RecordingNote> find(UUID id, UUID fileId);

    void change(RecordingNote note);

    void remove(UUID id);
}
