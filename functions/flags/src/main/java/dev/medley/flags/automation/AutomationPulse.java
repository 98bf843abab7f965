package dev.medley.flags.automation;

import dev.medley.flags.automation.AutomationMove.Kind;
import dev.medley.kernel.Refusal;
import jakarta.inject.Singleton;

/** Looks at all rollouts that run, each by itself, so that one which is refused keeps no other from going on. */
@Singleton
public class AutomationPulse {

    private static final int BATCH = 200;

    private final FlagAutomationRepository repository;
    private final AutomationJudge judge;
    private final AutomationRun run;

    AutomationPulse(FlagAutomationRepository repository, AutomationJudge judge, AutomationRun run) {
        this.repository = repository;
        this.judge = judge;
        this.run = run;
    }

    public void beat() {
        repository.running(BATCH).forEach(automation -> {
            try {
                AutomationMove move = judge.judge(automation);
                if (move.kind() != Kind.NONE) {
                    run.make(automation, move);
                }
            } catch (Refusal refusal) {
                run.make(automation, new AutomationMove(Kind.STOP, refusal.code()));
            }
        });
    }
}
