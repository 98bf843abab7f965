package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators say from where requests are accepted. */
@FunctionTest(
        value = "security",
        settings = {"medley.request-log.flush-after=0s", "medley.addresses.country-header=CloudFront-Viewer-Country"})
class AddressesTest {

    private static final String ADDRESSES = "/api/admin/addresses";
    private static final String OPEN = "/api/admin/rate-limits";

    private final TestAccount administrator = TestAccount.with("admin");
    private final FunctionUnderTest function;
    private final Api admin;

    AddressesTest(FunctionUnderTest function) {
        this.function = function;
        admin = function.as(administrator);
        Rights.give(administrator, "address-rule:*:all");
    }

    @AfterEach
    void removeRules() {
        int _ = Rows.update("delete from security.address_rule");
    }

    @Test
    void whatComesFromADeniedRangeIsRefusedBeforeAnythingElse() {
        ApiAnswer rule = admin.post(ADDRESSES, deny("cidr", "203.0.113.0/24")).is(201);
        assertThat(rule.header("Location")).isEqualTo(ADDRESSES + "/" + rule.id());
        FunctionUnderTest later = function.later(Duration.ofMinutes(1));
        APIGatewayProxyResponseEvent denied = call(later, "203.0.113.9", null);
        assertThat(denied.getStatusCode()).isEqualTo(403);
        assertThat(denied.getBody()).contains("address-denied").doesNotContain("scanner");
        assertThat(call(later, "203.0.114.9", null).getStatusCode()).isEqualTo(401);
        assertThat(Rows.texts(
                        "select action || ' ' || (data ->> 'after') from audit.entry where subject_id = ?", rule.id()))
                .containsExactly("address-rule.created deny until removed: a scanner");
    }

    @Test
    void aDeniedCountryIsRefusedExceptWhereAnAddressIsAllowed() {
        admin.post(ADDRESSES, deny("country", "AQ")).is(201);
        admin.post(ADDRESSES, Map.of("cidr", "198.51.100.7", "action", "allow", "reason", "the station"))
                .is(201);
        FunctionUnderTest later = function.later(Duration.ofMinutes(2));
        assertThat(call(later, "198.51.100.8", "AQ").getStatusCode()).isEqualTo(403);
        assertThat(call(later, "198.51.100.7", "AQ").getStatusCode()).isEqualTo(401);
        assertThat(call(later, "198.51.100.8", "NZ").getStatusCode()).isEqualTo(401);
    }

    @Test
    void aRuleEndsByItselfAndCanBeChanged() {
        Map<String, Object> brief = Map.of(
                "cidr",
                "2001:db8::/32",
                "action",
                "deny",
                "reason",
                "a scanner",
                "expiresAt",
                Instant.now().plusSeconds(240).toString());
        ApiAnswer rule = admin.post(ADDRESSES, brief).is(201);
        assertThat(call(function.later(Duration.ofMinutes(3)), "2001:db8::7", null)
                        .getStatusCode())
                .isEqualTo(403);
        assertThat(call(function.later(Duration.ofMinutes(5)), "2001:db8::7", null)
                        .getStatusCode())
                .isEqualTo(401);

        String one = ADDRESSES + "/" + rule.id();
        String tag = admin.get(one).is(200).header("ETag");
        String change = "{\"action\": \"allow\", \"reason\": \"a partner\", \"expiresAt\": null}";
        ApiAnswer changed = admin.header("If-Match", tag).put(one, change).is(200);
        assertThat(changed.text("/action")).isEqualTo("allow");
        assertThat(changed.at("/expiresAt").isNull()).isTrue();
        admin.header("If-Match", tag).put(one, change).isProblem(412, "precondition-failed");
        admin.header("If-Match", tag).delete(one).isProblem(412, "precondition-failed");
        admin.delete(one).is(204);
        admin.delete(one).isProblem(404, "address-rule-unknown");
        admin.get(one).isProblem(404, "address-rule-unknown");
        admin.put(one, change).isProblem(404, "address-rule-unknown");
        assertThat(Rows.texts("select action from audit.entry where subject_id = ? order by id", rule.id()))
                .containsExactly("address-rule.created", "address-rule.changed", "address-rule.removed");
    }

    @Test
    void anAddressIsWrittenInOneWay() {
        for (String odd : List.of("010.1.1.0/24", "10.0.0.0/08", "10.1.1.0/024", "fe80::1%eth0/128")) {
            admin.post(ADDRESSES, Map.of("cidr", odd, "action", "deny", "reason", "x"))
                    .isProblem(422, "address-range-invalid");
        }
        for (String odd : List.of("fe80::1%25eth0", "010.1.1.1", "1.2.3", "localhost")) {
            admin.get(ADDRESSES + "?address=" + odd).isProblem(422, "address-invalid");
        }
        ApiAnswer rule = admin.post(
                        ADDRESSES, Map.of("cidr", "198.51.77.0/24", "action", "deny", "reason", "a scanner"))
                .is(201);
        assertThat(admin.get(ADDRESSES + "?address=::ffff:198.51.77.9").is(200).body())
                .contains(rule.id().toString());
        admin.delete(ADDRESSES + "/" + rule.id()).is(204);
    }

    @Test
    void nobodyLocksThemselvesOutUnlessTheyWantTo() {
        admin.post(ADDRESSES, deny("cidr", "127.0.0.0/8")).isProblem(409, "own-address-denied");
        Api traveller = admin.header("CloudFront-Viewer-Country", "NZ");
        traveller.post(ADDRESSES, deny("country", "NZ")).isProblem(409, "own-address-denied");
        Map<String, Object> allowed = Map.of("cidr", "127.0.0.1", "action", "allow", "reason", "the office");
        ApiAnswer office = admin.post(ADDRESSES, allowed).is(201);
        admin.post(ADDRESSES, deny("cidr", "127.0.0.0/8")).is(201);
        admin.delete(ADDRESSES + "/" + office.id()).isProblem(409, "own-address-denied");
        admin.put(ADDRESSES + "/" + office.id(), "{\"action\": \"deny\", \"reason\": \"x\", \"expiresAt\": null}")
                .isProblem(409, "own-address-denied");
        admin.delete(ADDRESSES + "/" + office.id() + "?force=true").is(204);
        removeRules();
    }

    @Test
    void rulesAreListedAndFoundByAnAddressThatTheyHold() {
        String wide =
                admin.post(ADDRESSES, deny("cidr", "203.0.0.0/16")).is(201).text("/id");
        String narrow =
                admin.post(ADDRESSES, deny("cidr", "203.0.113.0/24")).is(201).text("/id");
        admin.post(ADDRESSES, deny("country", "AQ")).is(201);
        assertThat(admin.get(ADDRESSES).is(200).at("/items")).hasSize(3);
        assertThat(admin.get(ADDRESSES + "?address=203.0.113.4")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .containsExactly(narrow, wide);
        assertThat(admin.get(ADDRESSES + "?address=203.0.7.4")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .containsExactly(wide);
        admin.get(ADDRESSES + "?address=nowhere").isProblem(422, "address-invalid");
        admin.post(ADDRESSES, deny("cidr", "203.0.113.0/24")).isProblem(409, "address-rule-exists");
    }

    @ParameterizedTest
    @CsvSource({
        "cidr, 203.0.113.1/24, address-range-invalid",
        "cidr, somewhere, address-range-invalid",
        "country, XX, country-invalid",
        "country, at, country-invalid",
        "reason, again, address-rule-invalid"
    })
    void whatIsNoRuleIsRefused(String member, String value, String code) {
        admin.post(ADDRESSES, deny(member, value)).isProblem(422, code);
    }

    @Test
    void aRuleNeedsAReasonAnActionAndATimeToCome() {
        admin.post(ADDRESSES, Map.of("cidr", "203.0.113.0/24", "action", "deny"))
                .isProblem(422, "validation-failed");
        admin.post(ADDRESSES, Map.of("cidr", "203.0.113.0/24", "action", "frown", "reason", "x"))
                .isProblem(422, "validation-failed");
        admin.post(
                        ADDRESSES,
                        Map.of(
                                "cidr",
                                "203.0.113.0/24",
                                "action",
                                "deny",
                                "reason",
                                "x",
                                "expiresAt",
                                "2020-01-01T00:00:00Z"))
                .isProblem(422, "expiry-past");
        admin.post(ADDRESSES, Map.of("cidr", "203.0.113.0/24", "country", "AT", "action", "deny", "reason", "x"))
                .isProblem(422, "address-rule-invalid");
    }

    @Test
    void nobodyElseSeesOrMakesThem() {
        Api user = function.as(TestAccount.any());
        user.get(ADDRESSES).isProblem(403, "permission-missing");
        user.post(ADDRESSES, deny("country", "AQ")).isProblem(403, "permission-missing");
        user.delete(ADDRESSES + "/" + UUID.randomUUID()).isProblem(403, "permission-missing");
        function.as(administrator.signedInAnHourAgo())
                .post(ADDRESSES, deny("country", "AQ"))
                .isProblem(401, "step-up-required");
    }

    private static Map<String, Object> deny(String member, String value) {
        return member.equals("reason")
                ? Map.of("action", "deny", "reason", value)
                : Map.of(member, value, "action", "deny", "reason", "a scanner");
    }

    /** By nobody in particular, from an address and a country. */
    private static APIGatewayProxyResponseEvent call(
            FunctionUnderTest function, String address, @Nullable String country) {
        APIGatewayProxyRequestEvent event = LambdaRequests.get(OPEN);
        event.getRequestContext().setIdentity(new RequestIdentity().withSourceIp(address));
        if (country != null) {
            event = LambdaRequests.with(event, "CloudFront-Viewer-Country", country);
        }
        return function.call(event);
    }
}
