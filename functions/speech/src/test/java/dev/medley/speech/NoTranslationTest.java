package dev.medley.speech;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where no service is set up, as by default. */
@FunctionTest(value = "speech", settings = "medley.models.translation.order=")
class NoTranslationTest {

    @Test
    void whereNobodyTranslatesThereIsNoTranslation(FunctionUnderTest speech) {
        speech.as(TestAccount.any())
                .post("/api/translations", Map.of("text", "The house is red today.", "targetLanguage", "de"))
                .isProblem(501, "translation-not-available");
    }
}
