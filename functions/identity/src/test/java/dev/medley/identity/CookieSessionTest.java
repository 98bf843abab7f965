package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sessions of browsers, whose tokens are in cookies, and what pages of other sites cannot do with them. */
@FunctionTest(value = "identity", settings = "medley.allowed-origins=https://app.example.org")
class CookieSessionTest {

    private static final String APP = "https://app.example.org";
    private static final String SETTINGS = "/api/users/me/settings";

    private final Api anybody;
    private Newcomer ada;
    private Api browser;
    private String csrf;

    CookieSessionTest(FunctionUnderTest identity) {
        anybody = identity.api();
        ada = Newcomer.verified();
        browser = anybody;
        csrf = "";
    }

    @BeforeEach
    void signIn() {
        ApiAnswer signedIn = ada.login(anybody.header("Session-Mode", "cookie").header("Origin", APP))
                .is(200);
        browser = browser(signedIn);
        csrf = signedIn.header("X-CSRF-Token");
    }

    /** Sends the cookies of an answer along with every request, as a page of the app. */
    private Api browser(ApiAnswer signedIn) {
        String cookies = signedIn.headers("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .collect(Collectors.joining("; "));
        return anybody.header("Cookie", cookies).header("Origin", APP);
    }

    @Test
    void theTokensAreInCookiesThatNoScriptReadsAndNoOtherSiteSends() {
        ApiAnswer signedIn = ada.login(anybody.header("Session-Mode", "cookie").header("Origin", APP))
                .is(200);
        assertThat(signedIn.text("/access_token")).isEmpty();
        assertThat(signedIn.text("/refresh_token")).isEmpty();
        assertThat(signedIn.text("/token_type")).isEqualTo("Cookie");
        List<String> cookies = signedIn.headers("Set-Cookie");
        assertThat(cookies)
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-medley-")
                        .contains("; Path=/", "; Secure", "; SameSite=Strict")
                        .doesNotContain("Domain"));
        assertThat(cookies.stream().filter(cookie -> !cookie.contains("HttpOnly")))
                .singleElement()
                .satisfies(cookie ->
                        assertThat(cookie).startsWith("__Host-medley-csrf=" + signedIn.header("X-CSRF-Token") + ";"));
        assertThat(signedIn.header("Access-Control-Allow-Credentials")).isEqualTo("true");
    }

    /** As where the other cookie has gone: it alone is worth as much. */
    @Test
    void theCookieThatRefreshesIsForOwnPagesToo() {
        ApiAnswer signedIn = ada.login(anybody.header("Session-Mode", "cookie").header("Origin", APP))
                .is(200);
        String refresh = signedIn.headers("Set-Cookie").stream()
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .filter(cookie -> cookie.startsWith("__Host-medley-refresh="))
                .findFirst()
                .orElseThrow();
        Api bare = anybody.header("Cookie", refresh);
        bare.header("Origin", "http://evil.example")
                .post("/api/auth/refresh", Map.of())
                .isProblem(403, "origin-foreign");
        ApiAnswer refreshed =
                bare.header("Origin", APP).post("/api/auth/refresh", Map.of()).is(200);
        assertThat(refreshed.text("/access_token")).isEmpty();
        assertThat(refreshed.headers("Set-Cookie")).hasSize(3);
    }

    @Test
    void readsTakeTheCookieAndWritesTheTokenToo() {
        browser.get(SETTINGS).is(200);
        browser.header("X-CSRF-Token", csrf)
                .patch(SETTINGS, "{\"app\": {\"a\": 1}}")
                .is(200);
        browser.patch(SETTINGS, "{\"app\": {\"a\": 2}}").isProblem(403, "csrf-token-invalid");
        browser.header("X-CSRF-Token", csrf + "x")
                .patch(SETTINGS, "{\"app\": {\"a\": 2}}")
                .isProblem(403, "csrf-token-invalid");
        assertThat(browser.get(SETTINGS).is(200).at("/app/a").asInt()).isEqualTo(1);
    }

    @Test
    void theTokenOfOneSessionIsNoneOfAnother() {
        ApiAnswer eves = Newcomer.verified()
                .login(anybody.header("Session-Mode", "cookie").header("Origin", APP))
                .is(200);
        browser.header("X-CSRF-Token", eves.header("X-CSRF-Token"))
                .patch(SETTINGS, "{\"app\": {\"a\": 2}}")
                .isProblem(403, "csrf-token-invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example.org, cross-site",
        "https://evil.example.org, ''",
        "null, cross-site",
        "https://app.example.org.evil.org, same-site",
        "http://app.example.org, ''"
    })
    void pagesOfOtherSitesWriteNothing(String origin, String fetchSite) {
        Api foreign = browser.header("Origin", origin).header("X-CSRF-Token", csrf);
        Api page = fetchSite.isEmpty() ? foreign : foreign.header("Sec-Fetch-Site", fetchSite);
        page.patch(SETTINGS, "{\"app\": {\"a\": 3}}").isProblem(403, "origin-foreign");
        page.post("/api/auth/logout").isProblem(403, "origin-foreign");
        browser.get(SETTINGS).is(200);
    }

    @Test
    void aForeignPageStartsNoSessionInABrowser() {
        Api foreign = anybody.header("Session-Mode", "cookie").header("Origin", "https://evil.example.org");
        ApiAnswer refused = ada.login(foreign).isProblem(403, "origin-foreign");
        assertThat(refused.headers("Set-Cookie")).isEmpty();
        ada.login(anybody.header("Session-Mode", "cookie")).isProblem(403, "origin-foreign");
        ada.login(anybody.header("Session-Mode", "cookie").header("Sec-Fetch-Site", "same-origin"))
                .is(200);
    }

    @Test
    void aSessionGoesOnWithNewCookies() {
        ApiAnswer next = browser.header("X-CSRF-Token", csrf)
                .post("/api/auth/refresh", Map.of())
                .is(200);
        assertThat(next.text("/access_token")).isEmpty();
        assertThat(next.header("X-CSRF-Token")).isNotEmpty().isNotEqualTo(csrf);
        browser(next)
                .header("X-CSRF-Token", next.header("X-CSRF-Token"))
                .patch(SETTINGS, "{\"app\": {\"a\": 4}}")
                .is(200);
        browser.post("/api/auth/refresh", Map.of()).isProblem(403, "csrf-token-invalid");
        anybody.post("/api/auth/refresh", Map.of()).isProblem(422, "validation-failed");
    }

    @ParameterizedTest
    @CsvSource({"POST, /api/auth/logout", "POST, /api/auth/logout-all", "DELETE, /api/auth/sessions?includeCurrent=true"
    })
    void signingOutTakesTheCookiesAway(String method, String path) {
        Api page = browser.header("X-CSRF-Token", csrf);
        ApiAnswer out = (method.equals("POST") ? page.post(path) : page.delete(path)).is(204);
        assertThat(out.headers("Set-Cookie"))
                .hasSize(3)
                .allSatisfy(cookie -> assertThat(cookie).contains("=;", "Max-Age=0"));
        browser.get(SETTINGS).isProblem(401, "unauthenticated");
    }

    @Test
    void aCookieAndTheTokenOfAnotherSessionAreNotTakenTogether() {
        String bearer = ada.login(anybody).is(200).text("/access_token");
        browser.with(bearer).get(SETTINGS).isProblem(400, "credentials-ambiguous");
    }

    @Test
    void anApiKeyInTheCookieOpensNothing() {
        String key = anybody.with(ada.login(anybody).is(200).text("/access_token"))
                .post("/api/users/me/api-keys", Map.of("name", "a script", "scopes", List.of("settings:read:own")))
                .is(201)
                .text("/key");
        anybody.with(key).get(SETTINGS).is(200);
        anybody.header("Cookie", "__Host-medley-session=" + key).get(SETTINGS).isProblem(401, "unauthenticated");
    }

    @Test
    void whoSendsATokenTakesNoPartInThis() {
        ApiAnswer tokens = ada.login(anybody).is(200);
        assertThat(tokens.headers("Set-Cookie")).isEmpty();
        anybody.with(tokens.text("/access_token"))
                .header("Origin", "https://evil.example.org")
                .header("Cookie", "theme=dark")
                .patch(SETTINGS, "{\"app\": {\"a\": 5}}")
                .is(200);
    }
}
