package dev.medley.infra;

import software.amazon.awscdk.Stack;
import software.constructs.Construct;

/** What the stacks of all functions have in common: what their schedules and their deployments are listed under. */
final class FunctionsStack extends Stack {

    FunctionsStack(Construct scope, Stage stage) {
        super(scope, stage.named("functions"));
        ScheduledCalls.addGroups(this, stage);
        if (stage.keeping().protectedData()) {
            Canaries.addApplication(this, stage);
        }
    }
}
