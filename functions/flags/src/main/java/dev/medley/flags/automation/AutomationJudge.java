package dev.medley.flags.automation;

import dev.medley.flags.automation.AutomationHealth.Trouble;
import dev.medley.flags.automation.AutomationMove.Kind;
import dev.medley.flags.automation.AutomationPlan.OnBreach;
import dev.medley.flags.definitions.FlagTargeting;
import dev.medley.flags.definitions.TargetingService;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Says what is to become of rollouts now. Whoever turns a flag off, or changes it, is right. */
@Singleton
class AutomationJudge {

    private final TargetingService targetings;
    private final AutomationHealth health;
    private final Clock clock;

    AutomationJudge(TargetingService targetings, AutomationHealth health, Clock clock) {
        this.targetings = targetings;
        this.health = health;
        this.clock = clock;
    }

    AutomationMove judge(FlagAutomation automation) {
        FlagTargeting targeting = targetings.find(automation.flag(), automation.environment());
        if (!targeting.targeting().enabled()) {
            return new AutomationMove(Kind.STOP, "flag-off");
        }
        if (targeting.version() != automation.appliedVersion()) {
            return new AutomationMove(Kind.STOP, "flag-changed");
        }
        Instant now = clock.instant();
        Optional<Trouble> trouble = health.trouble(automation.plan(), now);
        if (trouble.isPresent() && trouble.get().breached()) {
            boolean goesBack = automation.plan().onBreach() == OnBreach.ROLL_BACK;
            return new AutomationMove(
                    goesBack ? Kind.ROLL_BACK : Kind.STOP, trouble.get().detail());
        }
        if (trouble.isPresent() || now.isBefore(automation.nextAt())) {
            return AutomationMove.NONE;
        }
        return new AutomationMove(automation.isAtEnd() ? Kind.FINISH : Kind.ADVANCE, "");
    }
}
