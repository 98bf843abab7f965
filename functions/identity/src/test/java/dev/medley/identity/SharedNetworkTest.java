package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.throttle.FailureBudget;
import dev.medley.identity.throttle.FailureBudget.Draws;
import dev.medley.identity.throttle.FailureBudgets;
import dev.medley.identity.throttle.SignInAttempt;
import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A network, such as an office or a carrier's, that many people have in common. */
@FunctionTest("identity")
class SharedNetworkTest {

    private static final String WRONG = "not the password";

    private final FunctionUnderTest identity;
    private final Api api;

    SharedNetworkTest(FunctionUnderTest identity) {
        this.identity = identity;
        api = identity.api();
    }

    @Test
    void inANetworkWhereManyFailARightPasswordIsConfirmedByMail() {
        Visitor office = Visitor.somewhere(identity);
        Newcomer ada = Newcomer.verified();
        manyFail(office);
        office.login(new Newcomer("one@example.org"), WRONG).isProblem(401, "credentials-wrong");
        office.login(ada, WRONG).isProblem(401, "credentials-wrong");
        office.login(ada).isProblem(403, "sign-in-unconfirmed");
        String token = Letterbox.of(ada).token("Confirm your sign-in", 1);
        office.post("/api/auth/unlock", Map.of("token", token)).is(204);
        office.login(ada).is(200);
        office.login(ada).is(200);
    }

    @Test
    void whoWasInThatNetworkBeforeOrHasASecondFactorComesInAsUsual() {
        Visitor office = Visitor.somewhere(identity);
        Newcomer ada = Newcomer.verified();
        office.login(ada).is(200);
        Guarded grace = Guarded.by(api);
        manyFail(office);
        office.login(ada).is(200);
        office.login(grace.owner()).is(202);
    }

    @Test
    void anAccountCountsOnceInItsNetwork() {
        Visitor office = Visitor.somewhere(identity);
        Newcomer ada = Newcomer.verified();
        fail(office, ada, 5);
        fail(office, new Newcomer("one@example.org"), 1);
        assertThat(failuresOf(office)).isEqualTo(2);
        office.login(Newcomer.verified()).is(200);
        assertThat(failuresOf(office)).isEqualTo(2);
    }

    @Test
    void thisMachineIsNoNetwork() {
        Visitor here = new Visitor(identity, "127.0.0.1", Visitor.FIREFOX);
        assertThat(budgets(here, Newcomer.verified()))
                .extracting(FailureBudget::draws)
                .containsExactly(Draws.PLACE, Draws.STRANGERS);
    }

    private void manyFail(Visitor visitor) {
        int _ = Rows.update("""
                insert into identity.throttle values (?, 100, now(), '-infinity')
                on conflict (key) do update set failures = excluded.failures, failed_at = excluded.failed_at""", networkKey(visitor));
    }

    private long failuresOf(Visitor visitor) {
        return Rows.count("select failures from identity.throttle where key = ?", networkKey(visitor));
    }

    private String networkKey(Visitor visitor) {
        return budgets(visitor, new Newcomer("x@example.org")).stream()
                .filter(budget -> budget.draws() == Draws.NETWORK)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static void fail(Visitor visitor, Newcomer somebody, int times) {
        for (int i = 0; i < times; i++) {
            visitor.login(somebody, WRONG).isProblem(401, "credentials-wrong");
        }
    }

    private List<FailureBudget> budgets(Visitor visitor, Newcomer somebody) {
        return identity.bean(FailureBudgets.class)
                .of(new SignInAttempt(somebody.email(), null, null, visitor.address(), visitor.agent(), null));
    }
}
