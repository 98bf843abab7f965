package dev.medley.accountdata;

import static dev.medley.accountdata.KeyBringer.KEYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKeysTest {

    private final KeyedFunction function = KeyedFunction.local();
    private final KeyBringer ada = new KeyBringer(function);

    @Test
    void aKeyIsSavedOnceItsProviderTakesItAndNeverShownAgain() {
        String key = ada.accepted();
        ApiAnswer saved = ada.put("openai", "  " + key + "\n").is(200);
        assertThat(saved.text("/provider")).isEqualTo("openai");
        assertThat(saved.text("/status")).isEqualTo("verified");
        assertThat(saved.text("/hint")).isEqualTo(key.substring(key.length() - 4));
        assertThat(saved.text("/verifiedAt"))
                .isEqualTo(saved.text("/createdAt"))
                .isEqualTo(saved.text("/lastRotatedAt"));
        ApiAnswer list = ada.api().get(KEYS).is(200);
        assertThat(list.at("/items")).containsExactly(saved.at(""));
        assertThat(ada.get("openai").is(200).at("")).isEqualTo(saved.at(""));
        assertThat(saved.body() + list.body()).doesNotContain(key);
        assertThat(ada.opened(ModelProvider.OPENAI)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void whatTheProviderRejectsIsNotSaved(int status) {
        String before = ada.accepted();
        ada.put("openai", before).is(200);
        String wrong = ada.answered(status);
        ApiAnswer refused = ada.put("openai", wrong).isProblem(422, "provider-key-rejected");
        assertThat(refused.body()).doesNotContain(wrong);
        assertThat(ada.opened(ModelProvider.OPENAI)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 404, 429, 500, 503})
    void whereTheProviderCannotBeAskedNothingChanges(int status) {
        String key = ada.answered(status);
        ApiAnswer refused = ada.put("openai", key).isProblem(503, "key-provider-unavailable");
        assertThat(refused.body()).doesNotContain(key);
        ada.get("openai").isProblem(404, "provider-key-unknown");
        function.providers().answer(key, 200);
        ada.put("openai", key).is(200);
        function.providers().answer(key, status);
        ada.put("openai", ada.answered(status)).isProblem(503, "key-provider-unavailable");
        ada.validate("openai").isProblem(503, "key-provider-unavailable");
        assertThat(ada.get("openai").text("/status")).isEqualTo("verified");
        assertThat(ada.opened(ModelProvider.OPENAI)).isEqualTo(key);
    }

    @Test
    void aKeyThatWasTakenBackIsFoundOut() {
        String key = ada.accepted();
        ada.put("openai", key).is(200);
        function.providers().answer(key, 401);
        ada.validate("openai").isProblem(422, "provider-key-rejected");
        assertThat(ada.get("openai").text("/status")).isEqualTo("unverified");
        assertThat(ada.get("openai").at("/verifiedAt").isNull()).isTrue();
        assertThat(ada.open(ModelProvider.OPENAI)).isEmpty();
        function.providers().answer(key, 200);
        assertThat(ada.validate("openai").is(200).text("/status")).isEqualTo("verified");
    }

    @Test
    void anotherKeyTakesThePlaceOfTheFirst() {
        ada.put("openai", ada.accepted()).is(200);
        String second = ada.accepted();
        ada.put("openai", second).is(200);
        ada.put("anthropic", ada.accepted()).is(200);
        ada.put("assemblyai", ada.accepted()).is(200);
        assertThat(ada.api().get(KEYS).at("/items").findValuesAsText("provider"))
                .containsExactly("anthropic", "assemblyai", "openai");
        assertThat(ada.opened(ModelProvider.OPENAI)).isEqualTo(second);
    }

    @Test
    void ofManyWhoSaveAtOnceOneKeyIsLeftWhole() throws InterruptedException, ExecutionException {
        List<String> keys = IntStream.range(0, 8).mapToObj(_ -> ada.accepted()).toList();
        List<ApiAnswer> answers = AtOnce.each(keys, key -> ada.put("openai", key));
        assertThat(answers).allSatisfy(answer -> answer.is(200));
        JsonNode items = ada.api().get(KEYS).is(200).at("/items");
        assertThat(items).hasSize(1);
        assertThat(keys).contains(ada.opened(ModelProvider.OPENAI));
        assertThat(ada.opened(ModelProvider.OPENAI))
                .endsWith(items.at("/0/hint").asText());
    }

    @Test
    void aRemovedKeyIsGone() {
        ada.put("openai", ada.accepted()).is(200);
        ada.remove("openai").is(204);
        assertThat(ada.api().get(KEYS).at("/items")).isEmpty();
        assertThat(ada.open(ModelProvider.OPENAI)).isEmpty();
        ada.get("openai").isProblem(404, "provider-key-unknown");
        ada.remove("openai").isProblem(404, "provider-key-unknown");
        ada.validate("openai").isProblem(404, "provider-key-unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "a key with spaces in it", "sk-with-a-line\r\nHost: elsewhere", "ключключключключключ"})
    void whatIsNoKeyIsRefusedAndNotRepeated(String bad) {
        ApiAnswer refused = ada.put("openai", bad).isProblem(422, "provider-key-malformed");
        assertThat(refused.body()).doesNotContain(bad);
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/key");
        ada.get("openai").isProblem(404, "provider-key-unknown");
    }

    @Test
    void aKeyThatIsTooLongOrNoneIsRefused() {
        ada.put("openai", "x".repeat(513)).isProblem(422, "provider-key-malformed");
        ada.put("openai", "x".repeat(1001)).isProblem(422, "validation-failed");
        ada.put("openai", " ").isProblem(422, "validation-failed");
        ada.api().put(KEYS + "/openai", Map.of()).isProblem(422, "validation-failed");
        ada.get("openai").isProblem(404, "provider-key-unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "OPENAI", "open%20ai"})
    void aProviderThatNobodyKnowsIsRefused(String provider) {
        ada.put(provider, ada.accepted()).isProblem(404, "key-provider-unknown");
        ada.get(provider).isProblem(404, "key-provider-unknown");
        ada.remove(provider).isProblem(404, "key-provider-unknown");
        ada.validate(provider).isProblem(404, "key-provider-unknown");
    }

    @Test
    void otherPeoplesKeysAreNeitherSeenNorTouched() {
        ada.put("openai", ada.accepted()).is(200);
        KeyBringer bob = new KeyBringer(function);
        assertThat(bob.api().get(KEYS).is(200).at("/items")).isEmpty();
        bob.get("openai").isProblem(404, "provider-key-unknown");
        bob.remove("openai").isProblem(404, "provider-key-unknown");
        bob.validate("openai").isProblem(404, "provider-key-unknown");
        ada.get("openai").is(200);
    }

    @Test
    void aKeyIsSavedByWhoSignedInMomentsAgoAlone() {
        Api later = ada.stale();
        Map<String, String> body = Map.of("key", ada.accepted());
        later.put(KEYS + "/openai", body).isProblem(401, "step-up-required");
        later.get(KEYS).is(200);
        function.api().put(KEYS + "/openai", body).isProblem(401, "unauthenticated");
        function.api().get(KEYS + "/openai").isProblem(401, "unauthenticated");
    }
}
