package dev.medley.pictures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pictures on their way, in memory. */
final class KeptUploads implements PictureUploads {

    final Map<UUID, Waiting> waiting = new HashMap<>();
    final Map<UUID, PictureFindings> accepted = new HashMap<>();
    final Map<UUID, PictureRejection> rejected = new HashMap<>();
    final List<UUID> gone = new ArrayList<>();

    record Waiting(UUID id, long announcedBytes, int attempts, Instant expiresAt) implements UploadedPicture {}

    UUID announce(long bytes, int attempts, Instant expiresAt) {
        UUID id = UUID.randomUUID();
        waiting.put(id, new Waiting(id, bytes, attempts, expiresAt));
        return id;
    }

    @Override
    public Optional<Waiting> begin(UUID id, Instant dueAt) {
        return Optional.ofNullable(waiting.get(id));
    }

    @Override
    public boolean accept(UUID id, PictureFindings findings) {
        accepted.put(id, findings);
        return waiting.remove(id) != null;
    }

    @Override
    public boolean reject(UUID id, PictureRejection rejection) {
        rejected.put(id, rejection);
        return waiting.remove(id) != null;
    }

    @Override
    public List<Waiting> takeDue(int most, Instant now, Instant dueAt) {
        return List.copyOf(waiting.values());
    }

    @Override
    public List<UUID> leftovers(int most) {
        return List.copyOf(gone);
    }

    @Override
    public void forgetLeftover(UUID id) {
        gone.remove(id);
    }
}
