package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyMaskTest {

    private static final int LONG = 1_000;

    @Test
    void whatIsSecretIsMaskedWithAllThatIsInIt() {
        assertThat(BodyMask.mask("""
                {"email": "ada@example.org", "password": "open sesame", "remember": true, "age": 36,
                 "credential": {"id": "x", "response": ["y"]}, "nested": [{"token": 7, "name": "Ada"}], "note": null}""", LONG))
                .isEqualTo("{\"email\":\"a***@example.org\",\"password\":\"***\",\"remember\":true,\"age\":36,"
                        + "\"credential\":\"***\",\"nested\":[{\"token\":\"***\",\"name\":\"Ada\"}],\"note\":null}");
    }

    @Test
    void aLongBodyIsCut() {
        String body = "[" + "{\"name\": \"Ada\"},".repeat(10_000) + "1]";
        assertThat(BodyMask.mask(body, 50))
                .hasSize(53)
                .startsWith("[{\"name\":\"Ada\"}")
                .endsWith("...");
    }

    @Test
    void whatIsNotJsonIsNotShown() {
        assertThat(BodyMask.mask("password=open sesame", LONG)).isEqualTo("(not JSON)");
        assertThat(BodyMask.mask("{\"password\": \"open", LONG)).isEqualTo("(not JSON)");
        assertThat(BodyMask.mask("[".repeat(5_000), LONG)).isEqualTo("(not JSON)");
    }

    @Test
    void aSecretInAListOfTextsIsToldByItsLooks() {
        assertThat(BodyMask.mask("[\"mZ3k9QpX71vTbN5sWcYd\", \"read\"]", LONG)).isEqualTo("[\"***\",\"read\"]");
    }
}
