package dev.medley.requestlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.PlainText;
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
        assertThat(BodyMask.mask("{\"list\": [\"mZ3k9QpX71vTbN5sWcYd\", \"read\"]}", LONG))
                .isEqualTo("{\"list\":[\"***\",\"read\"]}");
    }

    /** PostgreSQL keeps no half of a surrogate pair, neither a sent one nor one that a cut leaves. */
    @Test
    void whatTheDatabaseCannotKeepIsReplaced() {
        assertThat(BodyMask.mask("{\"note\": \"a\\ud800b\\u0000\"}", LONG)).isEqualTo("{\"note\":\"a\ufffdb\\u0000\"}");
        String faces = "[" + "\"\ud83d\ude00\ud83d\ude00\", ".repeat(50) + "1]";
        for (int longest = 20; longest < 40; longest++) {
            assertThat(PlainText.isStorable(BodyMask.mask(faces, longest))).isTrue();
        }
    }

    @Test
    void whatStandsInTheWrongPlaceIsNotShown() {
        assertThat(BodyMask.mask("\"hunter2-blue\"", 100)).isEqualTo("\"***\"");
        assertThat(BodyMask.mask("[[\"hunter2-blue\"]]", 100)).isEqualTo("[[\"***\"]]");
        assertThat(BodyMask.mask("{\"mdl_51HzYq2eZvKYlo2Cabc\":1}", 100)).isEqualTo("{\"***\":1}");
        assertThat(BodyMask.mask("{\"outputs\":[\"summary\"]}", 100)).isEqualTo("{\"outputs\":[\"summary\"]}");
    }
}
