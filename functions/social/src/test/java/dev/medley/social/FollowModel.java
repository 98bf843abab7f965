package dev.medley.social;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who has a profile, who follows whom and who blocks whom, of members by number: what the requests should have made of it.
 *
 * @param profiles a bit for each member who has one
 * @param follows a bit for each pair, of eight times who follows and who is followed
 * @param blocks the same of who blocks and who is blocked
 */
record FollowModel(int profiles, long follows, long blocks) {

    static final int MEMBERS = 8;

    /** What somebody does. */
    enum Kind {
        FOLLOW,
        UNFOLLOW,
        REMOVE_FOLLOWER,
        BLOCK,
        UNBLOCK,
        DELETE_PROFILE,
        CREATE_PROFILE,
        ERASE
    }

    record Change(Kind kind, int actor, int other) {}

    /** What a change makes of it, and how it is answered. */
    private record Effect(FollowModel after, int status) {}

    static FollowModel ofMembers() {
        return new FollowModel((1 << MEMBERS) - 1, 0, 0);
    }

    static long pair(int one, int other) {
        return 1L << (one * MEMBERS + other);
    }

    boolean hasProfile(int member) {
        return (profiles & 1 << member) != 0;
    }

    private boolean blocks(int one, int other) {
        return (blocks & pair(one, other)) != 0;
    }

    private boolean isApart(int one, int other) {
        return blocks(one, other) || blocks(other, one);
    }

    private boolean follows(int one, int other) {
        return (follows & pair(one, other)) != 0;
    }

    boolean sees(int reader, int member) {
        return hasProfile(member) && !isApart(reader, member);
    }

    /** As many as a reader may know of. */
    long followers(int reader, int member) {
        return others(reader).filter(each -> follows(each, member)).count();
    }

    long following(int reader, int member) {
        return others(reader).filter(each -> follows(member, each)).count();
    }

    private IntStream others(int reader) {
        return IntStream.range(0, MEMBERS).filter(each -> !isApart(reader, each));
    }

    private Effect after(Change change) {
        int actor = change.actor();
        int other = change.other();
        return switch (change.kind()) {
            case FOLLOW ->
                !hasProfile(actor)
                        ? refused(409)
                        : sees(actor, other)
                                ? new Effect(new FollowModel(profiles, follows | pair(actor, other), blocks), 200)
                                : refused(404);
            case UNFOLLOW -> sees(actor, other) ? end(actor, other) : refused(404);
            case REMOVE_FOLLOWER -> sees(actor, other) ? end(other, actor) : refused(404);
            case BLOCK ->
                new Effect(
                        new FollowModel(
                                profiles,
                                follows & ~pair(actor, other) & ~pair(other, actor),
                                blocks | pair(actor, other)),
                        204);
            case UNBLOCK ->
                blocks(actor, other)
                        ? new Effect(new FollowModel(profiles, follows, blocks & ~pair(actor, other)), 204)
                        : refused(404);
            case DELETE_PROFILE -> hasProfile(actor) ? new Effect(without(actor, blocks), 204) : refused(409);
            case CREATE_PROFILE ->
                hasProfile(actor)
                        ? refused(409)
                        : new Effect(new FollowModel(profiles | 1 << actor, follows, blocks), 201);
            case ERASE -> new Effect(without(actor, blocks & ~pairs(actor)), 0);
        };
    }

    private Effect refused(int status) {
        return new Effect(this, status);
    }

    private Effect end(int follower, int followed) {
        return follows(follower, followed)
                ? new Effect(new FollowModel(profiles, follows & ~pair(follower, followed), blocks), 204)
                : refused(404);
    }

    private FollowModel without(int member, long blocksLeft) {
        return new FollowModel(profiles & ~(1 << member), follows & ~pairs(member), blocksLeft);
    }

    private static long pairs(int member) {
        return IntStream.range(0, MEMBERS)
                .mapToLong(each -> pair(member, each) | pair(each, member))
                .reduce(0, (one, other) -> one | other);
    }

    /** What changes at the same time can have made of it, that were answered so: in each order that explains the answers. */
    Set<FollowModel> afterAll(List<Change> changes, List<Integer> statuses) {
        Set<FollowModel> ends = new HashSet<>();
        collect(changes, statuses, 0, new HashSet<>(), ends);
        return ends;
    }

    private record Visited(int done, FollowModel model) {}

    private void collect(
            List<Change> changes, List<Integer> statuses, int done, Set<Visited> visited, Set<FollowModel> ends) {
        if (!visited.add(new Visited(done, this))) {
            return;
        }
        if (done == (1 << changes.size()) - 1) {
            ends.add(this);
        }
        for (int i = 0; i < changes.size(); i++) {
            if ((done & 1 << i) == 0) {
                Effect effect = after(changes.get(i));
                if (effect.status() == statuses.get(i)) {
                    effect.after().collect(changes, statuses, done | 1 << i, visited, ends);
                }
            }
        }
    }
}
