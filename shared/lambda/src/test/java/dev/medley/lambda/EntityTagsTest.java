package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    private static final String BODY = "{\"a\": \"ä\"}";

    @Test
    void theSameBodyHasTheSameTagAndAnotherHasAnother() {
        String tag = tag(answer(BODY, Map.of()));
        assertThat(tag).matches("W/\"[\\w-]{20}\"").isEqualTo(tag(answer(BODY, Map.of())));
        assertThat(tag(answer(BODY + " ", Map.of()))).isNotEqualTo(tag);
    }

    @Test
    void whoHasItAlreadyGetsNoBody() {
        String tag = tag(answer(BODY, Map.of()));
        APIGatewayProxyResponseEvent again =
                EntityTags.apply(get(tag), answer(BODY, Map.of("Cache-Control", "no-cache")));
        assertThat(again.getStatusCode()).isEqualTo(304);
        assertThat(again.getBody()).isNull();
        assertThat(again.getIsBase64Encoded()).isFalse();
        assertThat(again.getHeaders()).containsEntry("ETag", tag).containsEntry("Cache-Control", "no-cache");
    }

    @Test
    void whoHasAnOlderOneGetsTheNewOne() {
        APIGatewayProxyResponseEvent fresh = EntityTags.apply(get("W/\"older\""), answer(BODY, Map.of()));
        assertThat(fresh.getStatusCode()).isEqualTo(200);
        assertThat(fresh.getBody()).isEqualTo(BODY);
    }

    /** Comparison is weak (RFC 9110, 8.8.3.2): what stands between may have compressed the body and said so. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "a"   | "a"               | 304
            "a"   | W/"a"             | 304
            W/"a" | "a"               | 304
            "a"   | "b", "a"          | 304
            "a"   | "b" , W/"a" ,"c"  | 304
            "a"   | *                 | 304
            "a"   | "aa"              | 200
            "a"   | a                 | 200
            "a"   | ""                | 200
            "a"   | "b", "c"          | 200
            """)
    void aTagThatTheOperationGaveIsKept(String own, String known, int status) {
        APIGatewayProxyResponseEvent answer = EntityTags.apply(get(known), answer(BODY, Map.of("etag", own)));
        assertThat(answer.getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders()).containsOnlyKeys("etag").containsEntry("etag", own);
    }

    @Test
    void aVersionOfAThingIsBoundToWhatTheThingLooksLike() {
        Map<String, String> version = Map.of("ETag", "\"3-AbCd_-12\"");
        String one = EntityTags.apply(get("none"), answer("{\"of\": \"one\"}", version))
                .getHeaders()
                .get("ETag");
        String other = EntityTags.apply(get("none"), answer("{\"of\": \"other\"}", version))
                .getHeaders()
                .get("ETag");
        assertThat(one).matches("\"3-AbCd_-12[\\w-]{8}\"").isNotEqualTo(other);
    }

    @Test
    void theNameOfTheHeaderHasNoCase() {
        APIGatewayProxyRequestEvent request =
                new APIGatewayProxyRequestEvent().withHttpMethod("GET").withHeaders(Map.of("if-none-match", "*"));
        assertThat(EntityTags.apply(request, answer(BODY, Map.of())).getStatusCode())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE", "HEAD"})
    void onlyWhatIsReadHasATag(String method) {
        APIGatewayProxyRequestEvent request =
                new APIGatewayProxyRequestEvent().withHttpMethod(method).withHeaders(Map.of("If-None-Match", "*"));
        APIGatewayProxyResponseEvent answer = EntityTags.apply(request, answer(BODY, Map.of()));
        assertThat(answer.getStatusCode()).isEqualTo(200);
        assertThat(answer.getHeaders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 302, 404, 500})
    void whatIsNoRepresentationHasNone(int status) {
        APIGatewayProxyResponseEvent answer = answer(BODY, Map.of()).withStatusCode(status);
        assertThat(EntityTags.apply(get("*"), answer).getStatusCode()).isEqualTo(status);
        assertThat(answer.getHeaders()).isEmpty();
    }

    @Test
    void noBodyHasNone() {
        APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent().withStatusCode(200);
        assertThat(EntityTags.apply(get("*"), answer).getStatusCode()).isEqualTo(200);
    }

    private static String tag(APIGatewayProxyResponseEvent answer) {
        return Objects.requireNonNull(
                EntityTags.apply(get("none"), answer).getHeaders().get("ETag"));
    }

    private static APIGatewayProxyRequestEvent get(String known) {
        return new APIGatewayProxyRequestEvent().withHttpMethod("GET").withHeaders(Map.of("If-None-Match", known));
    }

    private static APIGatewayProxyResponseEvent answer(String body, Map<String, String> headers) {
        return new APIGatewayProxyResponseEvent()
                .withStatusCode(200)
                .withHeaders(new HashMap<>(headers))
                .withBody(body)
                .withIsBase64Encoded(false);
    }
}
