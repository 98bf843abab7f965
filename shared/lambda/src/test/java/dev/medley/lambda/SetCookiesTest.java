package dev.medley.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SetCookiesTest {

    @Test
    void eachCookieHasAHeaderOfItsOwn() {
        APIGatewayProxyResponseEvent answer = SetCookies.separate(new APIGatewayProxyResponseEvent()
                .withHeaders(Map.of(
                        "set-cookie", "a=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT, __Host-b=2; Secure",
                        "Vary", "Origin")));
        assertThat(answer.getHeaders()).containsExactly(Map.entry("Vary", "Origin"));
        assertThat(answer.getMultiValueHeaders())
                .containsEntry(
                        "Set-Cookie",
                        List.of("a=1; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "__Host-b=2; Secure"));
    }

    @Test
    void listsOfHeadersAreLookedAtToo() {
        APIGatewayProxyResponseEvent answer = SetCookies.separate(
                new APIGatewayProxyResponseEvent().withMultiValueHeaders(Map.of("Set-Cookie", List.of("a=1,b=2"))));
        assertThat(answer.getMultiValueHeaders()).containsEntry("Set-Cookie", List.of("a=1", "b=2"));
    }

    @Test
    void anAnswerWithoutCookiesStaysAsItIs() {
        APIGatewayProxyResponseEvent answer = new APIGatewayProxyResponseEvent().withHeaders(Map.of("Vary", "Origin"));
        assertThat(SetCookies.separate(answer).getMultiValueHeaders()).isNull();
    }
}
