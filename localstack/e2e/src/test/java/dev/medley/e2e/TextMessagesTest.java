package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A phone is verified by the text message that the twin's SNS took. */
class TextMessagesTest {

    private static final String PHONE = "/api/notifications/phone-number";
    private static final String NUMBER = "+12015550177";

    @Test
    void aPhoneIsVerifiedByTheCodeThatItGets() {
        assumeTrue(Stage.api().get("/_twin/texts").status() == 200, "Other emulators show no text messages");
        Api api = User.signedUp(Stage.api()).api();
        api.put(PHONE, Map.of("number", "+1 201 555 0177")).is(202);
        JsonNode message = Stage.api().get("/_twin/texts?to=" + NUMBER).is(200).at("/items/0");
        assertThat(message.path("attributes").path("AWS.SNS.SMS.MaxPrice").asText())
                .isEqualTo("0.20");
        String code = message.path("text").asText().substring(0, 6);
        assertThat(api.post(PHONE + "/verification", Map.of("code", code))
                        .is(200)
                        .text("/number"))
                .isEqualTo(NUMBER);
    }
}
