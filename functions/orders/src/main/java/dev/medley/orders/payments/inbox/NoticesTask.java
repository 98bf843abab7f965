package dev.medley.orders.payments.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.orders.payments.NoticeIntake;
import jakarta.inject.Singleton;

/** Forgets old notices of providers. */
@Singleton
class NoticesTask implements ScheduledTask {

    private final NoticeIntake intake;

    NoticesTask(NoticeIntake intake) {
        this.intake = intake;
    }

    @Override
    public String schedule() {
        return "payment-notices-retention";
    }

    @Override
    public void run() {
        intake.removeOld();
    }
}
