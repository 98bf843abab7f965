package dev.medley.social.follows;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.social.SocialEvents;
import dev.medley.social.profiles.Handles;
import dev.medley.social.profiles.InfluencerService;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whom accounts do not want to see, or not be seen by. */
@Singleton
public class BlockService {

    static final int MOST_ROWS = 1_000;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final BlockRepository repository;
    private final FollowRepository follows;
    private final FollowSettings settings;
    private final Outbox outbox;
    private final Clock clock;

    protected BlockService(
            BlockRepository repository, FollowRepository follows, FollowSettings settings, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.follows = follows;
        this.settings = settings;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What an import came to. */
    public record Imported(int blocked, int already, List<String> unknown) {

        public Imported {
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * Blocks an account: neither follows the other any more, and neither sees anything of the other. Who is blocked by it can
     * do so too, and is answered as everybody else.
     *
     * @param name a handle, or the id of an account, which may have no profile
     */
    @Transactional
    public void block(UUID accountId, String name) {
        boolean _ = block(accountId, List.of(named(accountId, name)));
    }

    private boolean block(UUID accountId, List<UUID> others) {
        repository.hold(accountId, others);
        follows.lockFollower(accountId);
        others.stream().sorted().forEach(other -> follows.lockPair(accountId, other));
        List<UUID> added = repository.block(accountId, others, clock.instant());
        if (repository.blocks(accountId) > settings.blocks()) {
            throw Refusal.conflict("blocks-full", "An account blocks at most " + settings.blocks() + ".");
        }
        Stream<Event> follows = repository.part(accountId, added).stream()
                .map(ended -> outbox.event(ended.followedId(), ended.followedId(), event(ended)));
        Stream<Event> contacts = added.stream()
                .flatMap(other -> Stream.of(contactEnded(accountId, other), contactEnded(other, accountId)));
        outbox.announce(Stream.concat(follows, contacts).toList());
        return !added.isEmpty();
    }

    private Event contactEnded(UUID accountId, UUID other) {
        return outbox.event(accountId, other, new SocialEvents.ContactEnded(other));
    }

    private static SocialEvents event(BlockRepository.EndedFollow ended) {
        return ended.asked()
                ? new SocialEvents.FollowWithdrawn(ended.followerId())
                : new SocialEvents.FollowRemoved(ended.followerId());
    }

    @Transactional
    public void unblock(UUID accountId, String name) {
        UUID other = named(accountId, name);
        follows.lockPair(accountId, other);
        if (!repository.unblock(accountId, other)) {
            throw Refusal.notFound("block-none", "You do not block this account.");
        }
    }

    public Page<BlockedAccount> blocked(UUID accountId, PageRequest page) {
        return repository.blocked(accountId, page);
    }

    /** All that an account blocks, as a file that can be imported. */
    public String export(UUID accountId) {
        return BlockList.write(repository.blockedNames(accountId));
    }

    /** Blocks all accounts of a file. */
    @Transactional
    public Imported importAll(UUID accountId, String csv) {
        List<String> names = BlockList.read(csv, MOST_ROWS);
        Map<String, UUID> known = accounts(names);
        List<UUID> others = known.values().stream()
                .filter(other -> !other.equals(accountId))
                .distinct()
                .toList();
        int before = repository.blocks(accountId);
        boolean _ = block(accountId, others);
        int added = repository.blocks(accountId) - before;
        List<String> unknown =
                names.stream().filter(name -> !known.containsKey(name)).toList();
        return new Imported(added, others.size() - added, unknown);
    }

    /** Has an account not see what another one posts and does, until then or for good; the other is not told. */
    @Transactional
    public void mute(UUID accountId, String handle, @Nullable Instant expiresAt) {
        UUID other = find(accountId, handle);
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Refusal.invalid("validation-failed", "/expiresAt", "A mute ends in the future.");
        }
        follows.lockFollower(accountId);
        if (repository.mutes(accountId) >= settings.blocks()) {
            throw Refusal.conflict("mutes-full", "An account mutes at most " + settings.blocks() + ".");
        }
        repository.mute(Ids.next(clock), accountId, other, expiresAt, now);
    }

    @Transactional
    public void unmute(UUID accountId, String handle) {
        if (!repository.unmute(accountId, find(accountId, handle))) {
            throw Refusal.notFound("mute-none", "You do not mute this account.");
        }
    }

    public Page<Mute> muted(UUID accountId, PageRequest page) {
        return repository.muted(accountId, page);
    }

    private Map<String, UUID> accounts(Collection<String> names) {
        Map<String, UUID> known = new HashMap<>(
                repository.owners(names.stream().filter(name -> !isId(name)).toList()));
        names.stream().filter(BlockService::isId).forEach(name -> known.put(name, UUID.fromString(name)));
        return known;
    }

    private static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    private UUID named(UUID accountId, String name) {
        String folded = Handles.folded(name);
        return other(accountId, accounts(List.of(folded)).get(folded));
    }

    private UUID find(UUID accountId, String handle) {
        String folded = Handles.folded(handle);
        return other(accountId, repository.accounts(accountId, List.of(folded)).get(folded));
    }

    private static UUID other(UUID accountId, @Nullable UUID other) {
        if (other == null) {
            throw InfluencerService.unknown();
        }
        if (other.equals(accountId)) {
            throw Refusal.invalid("own-account", "/handle", "This is done to other accounts.");
        }
        return other;
    }
}
