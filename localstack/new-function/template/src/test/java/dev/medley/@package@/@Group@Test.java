package dev.medley.@package@;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("@name@")
class @Group@Test {

    private static final String PATH = "/api/@name@";

    private final FunctionUnderTest function;
    private final TestAccount account = TestAccount.any();
    private final Api api;

    @Group@Test(FunctionUnderTest function) {
        this.function = function;
        api = function.as(account);
    }

    @Test
    void wordsAreCountedByAJob() {
        UUID id = create("three small words");
        await().untilAsserted(() ->
                assertThat(api.get(PATH + "/" + id).is(200).at("/words").asInt()).isEqualTo(3));
    }

    @Test
    void aListIsPagedNewestFirst() {
        UUID first = create("one");
        UUID second = create("two");
        ApiAnswer page = api.get(PATH + "?limit=1").is(200);
        assertThat(page.text("/items/0/id")).isEqualTo(second.toString());
        ApiAnswer next = api.get(PATH + "?limit=1&cursor=" + page.text("/nextCursor")).is(200);
        assertThat(next.text("/items/0/id")).isEqualTo(first.toString());
        assertThat(next.at("/nextCursor").isNull()).isTrue();
    }

    @Test
    void whatIsDeletedIsGone() {
        UUID id = create("three small words");
        api.delete(PATH + "/" + id).is(204);
        api.get(PATH + "/" + id).isProblem(404, "@thing@-unknown");
        api.delete(PATH + "/" + id).isProblem(404, "@thing@-unknown");
    }

    /** Two may remove the same at once; one of them is told that it is gone. */
    @Test
    void whatIsGoneIsNotRemovedAgain() {
        assertThat(function.bean(@Thing@Repository.class).remove(UUID.randomUUID(), account.id()))
                .isFalse();
    }

    @Test
    void nobodySeesAnothers() {
        UUID id = create("three small words");
        Api other = function.as(TestAccount.any());
        other.get(PATH + "/" + id).isProblem(404, "@thing@-unknown");
        other.delete(PATH + "/" + id).isProblem(404, "@thing@-unknown");
        assertThat(other.get(PATH).is(200).at("/items")).isEmpty();
        function.api().get(PATH).is(401);
    }

    @Test
    void anEmptyTextIsRefused() {
        api.post(PATH, Map.of("text", " ")).isProblem(422, "validation-failed").at("/errors/0/pointer");
    }

    @Test
    void anErasedAccountHasNothingLeft() {
        UUID id = create("three small words");
        new Deliveries(function, "@name@-work").deliver("account.erased", account.id(), Map.of());
        api.get(PATH + "/" + id).isProblem(404, "@thing@-unknown");
    }

    private UUID create(String text) {
        return api.post(PATH, Map.of("text", text)).is(202).id();
    }
}
