package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.storage.Sql;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class SpeechErasureTest {

    private static final String SYNTHESES = "/api/speech/syntheses";
    private static final String TRANSLATIONS = "/api/translations";

    private final FunctionUnderTest speech;
    private final TestAccount account = TestAccount.any();

    SpeechErasureTest(FunctionUnderTest speech) {
        this.speech = speech;
    }

    @Test
    void whatIsSpokenAndTranslatedIsExportedAndErasedWithItsAccount() {
        over(SYNTHESES, Map.of("text", "To be erased.", "voice", "embedded/kal16"));
        over(TRANSLATIONS, Map.of("text", "The house is red today.", "targetLanguage", "de"));
        assertThat(exported()).containsExactly("syntheses", "translations");

        new Deliveries(speech, "speech-erasure").deliver("account.erased", account.id(), Map.of());

        assertThat(exported()).isEmpty();
        assertThat(speech.as(account).get(SYNTHESES).is(200).at("/items")).isEmpty();
        assertThat(speech.as(account).get(TRANSLATIONS).is(200).at("/items")).isEmpty();
    }

    private void over(String path, Map<String, ?> request) {
        ApiAnswer queued = speech.as(account).post(path, request).is(202);
        await().until(() -> speech.as(account).get(path + "/" + queued.id()).text("/status"), "succeeded"::equals);
    }

    private List<String> exported() {
        return speech.bean(Sql.class)
                .query("select kind from speech.pub_export where account_id = :id order by kind")
                .with("id", account.id())
                .list(row -> row.text("kind"));
    }
}
