package dev.medley.orders.payments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.storage.DerivedKeys;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(value = "orders", settings = "medley.stage=local")
class PaymentNoticesTest {

    private final FunctionUnderTest function;

    PaymentNoticesTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void noticesAreForgottenWhenNobodyRepeatsThem() {
        String id = UUID.randomUUID().toString();
        String body = """
                {"id": "%s", "paymentId": "%s", "payment": {"reference": "x", "status": "authorised", "captured": 0,
                "refunded": 0, "actionUrl": null, "failure": null}}""".formatted(id, UUID.randomUUID());
        String signature = WebhookSignature.sign(
                function.bean(DerivedKeys.class).derive("embedded-payments", "HmacSHA256"), Instant.now(), body);
        function.api()
                .header("Payment-Signature", signature)
                .post("/api/payments/webhooks/embedded", body)
                .is(204);
        function.later(Duration.ofDays(89)).tick("payment-notices-retention");
        assertThat(kept(id)).isEqualTo(1);
        function.later(Duration.ofDays(91)).tick("payment-notices-retention");
        assertThat(kept(id)).isZero();
    }

    private static long kept(String noticeId) {
        return Rows.count("select count(*) from orders.payment_notice where notice_id = ?", noticeId);
    }
}
