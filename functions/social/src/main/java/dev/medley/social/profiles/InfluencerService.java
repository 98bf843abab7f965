package dev.medley.social.profiles;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import dev.medley.social.ModerationState;
import dev.medley.social.SocialEvents;
import dev.medley.social.WrittenText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What accounts do with their profiles, and whom they find. */
@Singleton
public class InfluencerService {

    /** A handle is not to be changed back and forth. */
    private static final Duration BETWEEN_HANDLES = Duration.ofDays(14);

    private final InfluencerRepository repository;
    private final WrittenText writtenText;
    private final Outbox outbox;
    private final Clock clock;

    protected InfluencerService(InfluencerRepository repository, WrittenText writtenText, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.writtenText = writtenText;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Makes the profile of an account. */
    @Transactional
    public InfluencerDetail create(UUID accountId, ProfileText text) {
        if (repository.lock(accountId).isPresent()) {
            throw Refusal.conflict("influencer-exists", "The account has a profile.");
        }
        requireFree(text.handle());
        Instant now = clock.instant();
        checkLabels(accountId, text);
        WrittenText.Checked checked = check(accountId, text);
        Influencer influencer = new Influencer(
                Ids.next(clock), accountId, said(text, checked), checked.moderation(), null, 1, now, now);
        if (!repository.add(influencer)) {
            throw taken();
        }
        outbox.announce(
                accountId,
                influencer.id(),
                new SocialEvents.InfluencerCreated(
                        influencer.id(), influencer.text().handle()));
        return own(accountId);
    }

    /** Changes one's own profile. */
    @Transactional
    public InfluencerDetail change(UUID accountId, UnaryOperator<ProfileText> change, IntPredicate ifMatch) {
        Influencer present = repository.lock(accountId).orElseThrow(InfluencerService::unknown);
        VersionCheck.require(ifMatch, present.version());
        ProfileText text = change.apply(present.text());
        boolean isRenamed = !text.folded().equals(present.text().folded());
        if (isRenamed) {
            requireFree(text.handle());
            requirePatience(present);
        }
        if (!text.labels().equals(present.text().labels())) {
            checkLabels(accountId, text);
        }
        boolean isReworded = !text.displayName().equals(present.text().displayName())
                || !text.bio().equals(present.text().bio());
        ProfileText said = isReworded ? said(text, check(accountId, text)) : text;
        boolean hadBadge = own(accountId).badge() != null;
        if (!repository.change(present.changed(said, present.moderation(), clock.instant()))) {
            throw taken();
        }
        if (hadBadge && own(accountId).badge() == null) {
            outbox.announce(accountId, accountId, new SocialEvents.BadgeRevoked("The name or the handle was changed."));
        }
        return own(accountId);
    }

    /** Labels are taken as they are or not at all: masked they would say nothing, and digits in a handle are no phone. */
    private void checkLabels(UUID accountId, ProfileText text) {
        var _ = check(accountId, "", "The handle, a niche, the title of a link or the media kit", text.labels());
    }

    private WrittenText.Checked check(UUID accountId, ProfileText text) {
        return check(accountId, "/bio", "The text", text.displayName() + "\n" + text.bio());
    }

    /** A profile is read by others at once, so what would be held is refused. */
    private WrittenText.Checked check(UUID accountId, String pointer, String what, String text) {
        WrittenText.Checked checked = writtenText.check("profile", accountId, pointer, text);
        if (checked.moderation() != ModerationState.VISIBLE) {
            throw Refusal.invalid(
                    "text-refused", pointer, what + " is not taken: " + String.join(", ", checked.categories()) + ".");
        }
        return checked;
    }

    private static ProfileText said(ProfileText text, WrittenText.Checked checked) {
        int end = checked.text().indexOf('\n');
        return text.saying(checked.text().substring(0, end), checked.text().substring(end + 1));
    }

    private InfluencerDetail own(UUID accountId) {
        return repository.detail(accountId, accountId).orElseThrow(InfluencerService::unknown);
    }

    /** A profile as somebody sees it; by an earlier handle too. */
    public InfluencerDetail find(UUID reader, String handle) {
        return repository.detail(reader, account(reader, handle)).orElseThrow(InfluencerService::unknown);
    }

    /** Whose a handle is, for somebody who may know of it. */
    public UUID account(UUID reader, String handle) {
        if (handle.equals(Handles.OWN)) {
            return require(reader).accountId();
        }
        return repository.owner(reader, Handles.folded(handle)).orElseThrow(InfluencerService::unknown);
    }

    /** That a handle is the caller's own; those of others are not there for whoever wants to change them. */
    public void requireOwn(UUID accountId, String handle) {
        if (!account(accountId, handle).equals(accountId)) {
            throw unknown();
        }
    }

    public Page<InfluencerDetail> list(UUID reader, InfluencerFilter filter, PageRequest page) {
        return repository.list(reader, filter, page);
    }

    /** The profile of somebody who wants to do what others see. */
    public Influencer require(UUID accountId) {
        return repository
                .ofAccount(accountId)
                .orElseThrow(() -> Refusal.conflict(
                        "profile-required",
                        "Others see who does this: make a profile first, by POST /api/influencers."));
    }

    /**
     * The profile of somebody who wants to do what others see, and to whom: none of them is removed until the transaction ends.
     * Whoever writes what one account does to another calls this before anything else, so that a removal leaves nothing behind
     * and waits for nobody who waits for it.
     *
     * @param others those without a profile do not matter
     */
    public Influencer hold(UUID accountId, UUID... others) {
        repository.hold(
                Stream.concat(Stream.of(accountId), Arrays.stream(others)).toList());
        return require(accountId);
    }

    /** The same for accounts that need no profile. */
    public void holdAll(Collection<UUID> accountIds) {
        repository.hold(accountIds);
    }

    public boolean hasProfile(UUID accountId) {
        return repository.ofAccount(accountId).isPresent();
    }

    public Map<UUID, ProfileCard> cards(Collection<UUID> accountIds) {
        return repository.cards(accountIds);
    }

    /** The accounts that have these handles now. */
    public Map<String, UUID> accounts(Collection<String> handles) {
        return repository.accounts(handles.stream().map(Handles::folded).toList());
    }

    private static void requireFree(String handle) {
        if (Handles.isReserved(handle)) {
            throw Refusal.invalid("handle-reserved", "/handle", "Nobody may have this handle.");
        }
    }

    private void requirePatience(Influencer present) {
        Instant changedAt = present.handleChangedAt();
        if (changedAt != null && clock.instant().isBefore(changedAt.plus(BETWEEN_HANDLES))) {
            throw Refusal.throttled(
                    "handle-changed-lately",
                    "A handle can be changed every " + BETWEEN_HANDLES.toDays() + " days.",
                    Duration.between(clock.instant(), changedAt.plus(BETWEEN_HANDLES)));
        }
    }

    private static Refusal taken() {
        return Refusal.conflict("handle-taken", "Somebody has, or had, this handle.");
    }

    public static Refusal unknown() {
        return Refusal.notFound("influencer-unknown", "There is no such profile.");
    }
}
