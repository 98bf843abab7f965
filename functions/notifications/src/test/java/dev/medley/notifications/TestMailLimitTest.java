package dev.medley.notifications;

import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import org.junit.jupiter.api.Test;

/** Mails to oneself are counted as mails. */
@FunctionTest(
        value = "notifications",
        settings = {
            "medley.rate-limits.account-mail=2",
            "medley.stage=local",
            "medley.outbound.loopback=true",
            "medley.notifications.push.timeout=2s"
        })
class TestMailLimitTest {

    private final Reader admin;

    TestMailLimitTest(FunctionUnderTest function) {
        admin = Reader.of(function, "admin").verified("en", "UTC");
    }

    @Test
    void anAdministratorSendsThemselvesSoManyTestMailsAnHour() {
        String path = "/api/admin/templates/comment.added/en/test-mail";
        admin.api().post(path).is(204);
        admin.api().post(path).is(204);
        admin.api().post(path).isProblem(429, "requests-throttled");
    }
}
