package dev.medley.orders.payments.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.orders.payments.PaymentRunner;
import jakarta.inject.Singleton;

/** Finishes payments that were interrupted. */
@Singleton
class PaymentsTask implements ScheduledTask {

    private final PaymentRunner runner;

    PaymentsTask(PaymentRunner runner) {
        this.runner = runner;
    }

    @Override
    public String schedule() {
        return "payments-due";
    }

    @Override
    public void run() {
        runner.recover();
    }
}
