package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.social.FollowModel.Change;
import dev.medley.social.FollowModel.Kind;
import dev.medley.social.erasure.SocialErasure;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random follows, blocks, deletions of profiles and erasures at the same time, eight by eight, against a model: what is there
 * then is what some order of them makes, and lists and counts are those of the model for every reader.
 */
@FunctionTest("social")
class FollowCountsPropertyTest {

    private static final int AT_ONCE = 8;

    /** Tokens of tests live for minutes. */
    private static final int ROUNDS_OF_TOKEN = 100;

    private static final List<Kind> KINDS = List.of(
            Kind.FOLLOW,
            Kind.FOLLOW,
            Kind.FOLLOW,
            Kind.FOLLOW,
            Kind.FOLLOW,
            Kind.FOLLOW,
            Kind.FOLLOW,
            Kind.UNFOLLOW,
            Kind.UNFOLLOW,
            Kind.REMOVE_FOLLOWER,
            Kind.BLOCK,
            Kind.BLOCK,
            Kind.UNBLOCK,
            Kind.UNBLOCK,
            Kind.DELETE_PROFILE,
            Kind.ERASE);

    private final SocialErasure erasure;
    private final FunctionUnderTest function;
    private List<Member> members;
    private final Random random = new Random(Long.getLong("medley.seed", 19L));

    FollowCountsPropertyTest(FunctionUnderTest function) {
        this.function = function;
        erasure = function.bean(SocialErasure.class);
        members = IntStream.range(0, FollowModel.MEMBERS)
                .mapToObj(_ -> Member.of(function))
                .toList();
    }

    @Test
    void listsAndCountsAreThoseOfSomeOrderOfTheChanges() throws ExecutionException, InterruptedException {
        FollowModel model = FollowModel.ofMembers();
        int rounds = Campaign.rounds(12, 1_250);
        for (int round = 0; round < rounds; round++) {
            if (round % ROUNDS_OF_TOKEN == 0) {
                members = members.stream().map(each -> each.in(function)).toList();
            }
            List<Change> changes = changes(model);
            List<Integer> statuses = AtOnce.each(changes, this::apply);
            String what = "round %d, %s: %s %s".formatted(round, model, changes, statuses);
            Set<FollowModel> possible = model.afterAll(changes, statuses);
            assertThat(possible).as(what).isNotEmpty();
            model = read();
            assertThat(possible).as(what).contains(model);
            boolean isForAll = round % 10 == 0 || round == rounds - 1;
            for (int reader = 0; reader < FollowModel.MEMBERS; reader++) {
                assertCounts(what, model, reader, isForAll ? 0 : reader, isForAll ? FollowModel.MEMBERS : reader + 1);
            }
        }
    }

    /** Who has no profile makes one sooner or later. Who is erased has no session any more, and does nothing at that time. */
    private List<Change> changes(FollowModel model) {
        List<Change> changes = new ArrayList<>();
        Set<Integer> erased = new HashSet<>();
        while (changes.size() < AT_ONCE) {
            int actor = random.nextInt(FollowModel.MEMBERS);
            int other = (actor + 1 + random.nextInt(FollowModel.MEMBERS - 1)) % FollowModel.MEMBERS;
            Kind kind = model.hasProfile(actor) || random.nextInt(3) > 0
                    ? KINDS.get(random.nextInt(KINDS.size()))
                    : Kind.CREATE_PROFILE;
            boolean isActive = changes.stream().anyMatch(change -> change.actor() == actor);
            if (erased.contains(actor) || (kind == Kind.ERASE && isActive)) {
                continue;
            }
            if (kind == Kind.ERASE) {
                erased.add(actor);
            }
            changes.add(new Change(kind, actor, other));
        }
        return changes;
    }

    private int apply(Change change) {
        Member actor = members.get(change.actor());
        Member other = members.get(change.other());
        return switch (change.kind()) {
            case FOLLOW -> actor.api().put(other.path() + "/follow", "").status();
            case UNFOLLOW -> actor.api().delete(other.path() + "/follow").status();
            case REMOVE_FOLLOWER ->
                actor.api().delete("/api/follows/followers/" + other.handle()).status();
            case BLOCK -> actor.api().put("/api/blocks/" + other.id(), "").status();
            case UNBLOCK -> actor.api().delete("/api/blocks/" + other.id()).status();
            case DELETE_PROFILE -> actor.api().delete("/api/influencers/me").status();
            case CREATE_PROFILE ->
                actor.api()
                        .post(Member.INFLUENCERS, Map.of("handle", actor.handle(), "displayName", "Back"))
                        .status();
            case ERASE -> {
                erasure.erase(actor.id());
                yield 0;
            }
        };
    }

    /** What the lists say that each reads of their own. */
    private FollowModel read() {
        int profiles = 0;
        long follows = 0;
        long following = 0;
        long blocks = 0;
        for (int i = 0; i < FollowModel.MEMBERS; i++) {
            Member member = members.get(i);
            for (var block : member.api().get("/api/blocks?limit=100").is(200).at("/items")) {
                blocks |= FollowModel.pair(i, number(block.at("/accountId").asText()));
            }
            if (member.api().get("/api/influencers/me").status() == 200) {
                profiles |= 1 << i;
                for (String handle : handles(member, "followers")) {
                    follows |= FollowModel.pair(ofHandle(handle), i);
                }
                for (String handle : handles(member, "following")) {
                    following |= FollowModel.pair(i, ofHandle(handle));
                }
            }
        }
        assertThat(following).as("both lists of each follow").isEqualTo(follows);
        return new FollowModel(profiles, follows, blocks);
    }

    private static List<String> handles(Member member, String list) {
        return Member.handles(member.api().get("/api/influencers/me/" + list + "?limit=100"));
    }

    private int ofHandle(String handle) {
        return IntStream.range(0, FollowModel.MEMBERS)
                .filter(i -> members.get(i).handle().equals(handle))
                .findFirst()
                .orElseThrow();
    }

    private int number(String accountId) {
        return IntStream.range(0, FollowModel.MEMBERS)
                .filter(i -> members.get(i).id().toString().equals(accountId))
                .findFirst()
                .orElseThrow();
    }

    private void assertCounts(String what, FollowModel model, int reader, int first, int end) {
        for (int i = first; i < end; i++) {
            ApiAnswer profile = members.get(reader).api().get(members.get(i).path());
            String view = "%d reads %d after %s".formatted(reader, i, what);
            assertThat(profile.status()).as(view).isEqualTo(model.sees(reader, i) ? 200 : 404);
            if (profile.status() == 200) {
                assertThat(profile.at("/followers").asLong()).as(view).isEqualTo(model.followers(reader, i));
                assertThat(profile.at("/following").asLong()).as(view).isEqualTo(model.following(reader, i));
            }
        }
    }
}
