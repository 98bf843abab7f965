package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each cookie a header of its own. Micronaut joins the values of a header with commas, which is the same for every header
 * but this one (RFC 9110, 5.3).
 */
final class SetCookies {

    private static final String NAME = "Set-Cookie";

    /** A comma before a name; one in a date has none behind it. */
    private static final Pattern BETWEEN = Pattern.compile(", ?(?=[A-Za-z0-9_-]+=)");

    private SetCookies() {}

    static APIGatewayProxyResponseEvent separate(APIGatewayProxyResponseEvent answer) {
        List<String> cookies = cookies(answer);
        if (!cookies.isEmpty()) {
            Map<String, String> headers = new HashMap<>(orEmpty(answer.getHeaders()));
            headers.keySet().removeIf(NAME::equalsIgnoreCase);
            Map<String, List<String>> lists = new HashMap<>(orEmpty(answer.getMultiValueHeaders()));
            lists.keySet().removeIf(NAME::equalsIgnoreCase);
            lists.put(NAME, cookies);
            answer.setHeaders(headers);
            answer.setMultiValueHeaders(lists);
        }
        return answer;
    }

    private static List<String> cookies(APIGatewayProxyResponseEvent answer) {
        List<String> joined = new ArrayList<>();
        orEmpty(answer.getMultiValueHeaders()).forEach((name, values) -> {
            if (NAME.equalsIgnoreCase(name)) {
                joined.addAll(values);
            }
        });
        if (joined.isEmpty()) {
            orEmpty(answer.getHeaders()).forEach((name, value) -> {
                if (NAME.equalsIgnoreCase(name)) {
                    joined.add(value);
                }
            });
        }
        return joined.stream().flatMap(BETWEEN::splitAsStream).toList();
    }

    private static <V> Map<String, V> orEmpty(@Nullable Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
