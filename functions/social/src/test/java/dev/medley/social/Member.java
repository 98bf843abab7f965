package dev.medley.social;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody with a profile, and what they do in tests. */
record Member(FunctionUnderTest function, TestAccount account, Api api, String handle) {

    static final String INFLUENCERS = "/api/influencers";

    static Member of(FunctionUnderTest function) {
        return with(function, Map.of());
    }

    static Member with(FunctionUnderTest function, Map<String, Object> more) {
        TestAccount account = TestAccount.any();
        Api api = function.as(account);
        String handle = unique("h_");
        Map<String, Object> profile = new HashMap<>(Map.of("handle", handle, "displayName", "Name of " + handle));
        profile.putAll(more);
        api.post(INFLUENCERS, profile).is(201);
        return new Member(function, account, api, String.valueOf(profile.get("handle")));
    }

    static Member ofPrivate(FunctionUnderTest function) {
        return with(function, Map.of("privateAccount", true));
    }

    /** Something that no other test has. */
    static String unique(String prefix) {
        return prefix + TestWord.of(8);
    }

    UUID id() {
        return account.id();
    }

    String path() {
        return INFLUENCERS + "/" + handle;
    }

    /** The same somebody at another time. */
    Member in(FunctionUnderTest other) {
        return new Member(other, account, other.as(account), handle);
    }

    Member follow(Member other) {
        assertThat(api.put(other.path() + "/follow", "").is(200).text("/state")).isEqualTo("following");
        return this;
    }

    void unfollow(Member other) {
        api.delete(other.path() + "/follow").is(204);
    }

    void block(Member other) {
        api.put("/api/blocks/" + other.handle, "").is(204);
    }

    ApiAnswer profile(Member other) {
        return api.get(other.path());
    }

    UUID post(String body) {
        return post(Map.of("body", body));
    }

    UUID post(Map<String, Object> post) {
        return api.post("/api/posts", post).is(201).id();
    }

    ApiAnswer read(UUID postId) {
        return api.get("/api/posts/" + postId);
    }

    UUID comment(UUID postId, String body) {
        return api.post("/api/posts/" + postId + "/comments", Map.of("body", body))
                .is(201)
                .id();
    }

    UUID reply(UUID postId, UUID parentId, String body) {
        return api.post("/api/posts/" + postId + "/comments", Map.of("body", body, "parentId", parentId))
                .is(201)
                .id();
    }

    void like(UUID postId) {
        api.put("/api/posts/" + postId + "/like", "").is(204);
    }

    static List<String> handles(ApiAnswer answer) {
        return answer.is(200).at("/items").findValuesAsText("handle");
    }

    static List<String> ids(ApiAnswer answer) {
        List<String> ids = new ArrayList<>();
        answer.is(200).at("/items").forEach(item -> ids.add(item.at("/id").asText()));
        return ids;
    }

    static List<String> events(String type, UUID ownerId) {
        return Rows.texts(
                "select data::text from events.event where type = ? and owner_id = ? order by id", type, ownerId);
    }
}
