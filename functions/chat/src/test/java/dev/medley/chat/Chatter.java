package dev.medley.chat;

import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An account with a library and a conversation, as tests use it. */
record Chatter(Library library, String conversation) {

    static final String CONVERSATIONS = "/api/chat/conversations";

    static Chatter of(FunctionUnderTest function) {
        return of(Library.of(function));
    }

    static Chatter of(Library library) {
        return of(library, Map.of());
    }

    static Chatter of(Library library, Map<String, ?> properties) {
        UUID id = library.api().post(CONVERSATIONS, properties).is(201).id();
        return new Chatter(library, CONVERSATIONS + "/" + id);
    }

    Api api() {
        return library.api();
    }

    TestAccount account() {
        return library.account();
    }

    String messages() {
        return conversation + "/messages";
    }

    String message(UUID id) {
        return messages() + "/" + id;
    }

    /** Asks and waits for the answer. */
    ApiAnswer ask(String question) {
        return ask(Map.of("text", question));
    }

    ApiAnswer ask(Map<String, ?> question) {
        return over(api().post(messages(), question).is(202).id());
    }

    ApiAnswer over(UUID id) {
        return await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> api().get(message(id)).is(200),
                        answer -> List.of("succeeded", "failed", "cancelled").contains(answer.text("/answer/status")));
    }
}
