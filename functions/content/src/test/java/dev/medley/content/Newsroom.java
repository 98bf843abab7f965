package dev.medley.content;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An author and an editor, and what they make in tests. */
record Newsroom(FunctionUnderTest function, TestAccount author, Api api, Api editor) {

    static final String CONTENT = "/api/content";

    static Newsroom of(FunctionUnderTest function) {
        TestAccount author = TestAccount.any();
        return new Newsroom(function, author, function.as(author), function.as(TestAccount.with("admin")));
    }

    /** Something that no other test has. */
    static String unique(String prefix) {
        return prefix + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An account that items can name. */
    static TestAccount known(String role) {
        TestAccount account = TestAccount.with(role);
        Rows.update("""
                insert into identity.authority (account_id, roles, active, version, rank, permissions)
                values (?, array[]::text[], true, 0, 0, array[]::text[])""", account.id());
        return account;
    }

    static Map<String, Object> article(String title, String body) {
        return article(title, body, Map.of());
    }

    static Map<String, Object> article(String title, String body, Map<String, Object> more) {
        Map<String, Object> article = new HashMap<>();
        article.put("type", "article");
        article.put("title", title);
        article.put("locale", "en");
        article.put("fields", Map.of("body", body));
        article.putAll(more);
        return article;
    }

    UUID draft(Map<String, Object> content) {
        return api.post(CONTENT, content).is(201).id();
    }

    /** An item that everybody reads. */
    UUID published(Map<String, Object> content) {
        UUID id = draft(content);
        submit(id);
        approve(id);
        return id;
    }

    ApiAnswer read(UUID id) {
        return api.get(CONTENT + "/" + id + "/draft").is(200);
    }

    ApiAnswer save(UUID id, Map<String, Object> patch) {
        return api.patch(CONTENT + "/" + id + "/draft", patch);
    }

    ApiAnswer submit(UUID id) {
        return api.put(CONTENT + "/" + id + "/submission", "").is(200);
    }

    ApiAnswer approve(UUID id) {
        return editor.post(CONTENT + "/" + id + "/reviews", Map.of("decision", "approved"))
                .is(200);
    }

    static List<String> texts(ApiAnswer answer, String field) {
        return answer.at("/items").findValuesAsText(field);
    }
}
