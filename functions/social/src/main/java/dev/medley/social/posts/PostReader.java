package dev.medley.social.posts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.PresignedTransfer;
import dev.medley.objects.PresignedTransfers;
import dev.medley.topology.Medley;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Posts, for those who may read them. */
@Singleton
public class PostReader {

    private static final String SOUND = "audio/wav";

    private final ShownPosts posts;
    private final PostRepository repository;
    private final PresignedTransfers transfers;

    PostReader(ShownPosts posts, PostRepository repository, ObjectStores objectStores) {
        this.posts = posts;
        this.repository = repository;
        this.transfers = objectStores.transfers(Medley.RECORDINGS);
    }

    public ShownPost find(UUID reader, UUID id) {
        return posts.find(reader, id).orElseThrow(PostService::unknown);
    }

    /** One that is published. */
    public ShownPost published(UUID reader, UUID id) {
        ShownPost shown = find(reader, id);
        if (!shown.post().isPublished()) {
            throw PostService.unknown();
        }
        return shown;
    }

    /** Whose a post is, for those too who may not read it. */
    public Optional<UUID> author(UUID id) {
        return repository.author(id);
    }

    public Page<ShownPost> list(UUID reader, PostFilter filter, PageRequest page) {
        return posts.list(reader, filter, page);
    }

    public Page<ShownPost> unpublished(UUID accountId, PageRequest page) {
        return posts.unpublished(accountId, page);
    }

    /** What a post said before it was edited, newest first. */
    public List<PostVersion> versions(UUID reader, UUID id) {
        return repository.versions(find(reader, id).post().id());
    }

    /** The request that plays the recording that a post shows. */
    public PresignedTransfer recording(UUID reader, UUID id) {
        PostReference reference = find(reader, id).post().content().reference();
        if (reference == null || reference.kind() != PostReference.Kind.RECORDING) {
            throw Refusal.notFound("recording-none", "The post shows no recording.");
        }
        String key = posts.sound(reference.id())
                .orElseThrow(() -> Refusal.notFound("recording-none", "The recording is gone."));
        return transfers.get(key, SOUND, "inline");
    }
}
