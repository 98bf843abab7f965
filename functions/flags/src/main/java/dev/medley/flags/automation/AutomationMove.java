package dev.medley.flags.automation;

/** What is to become of a rollout now, and why. */
record AutomationMove(Kind kind, String reason) {

    enum Kind {
        NONE,
        ADVANCE,
        FINISH,
        STOP,
        ROLL_BACK
    }

    static final AutomationMove NONE = new AutomationMove(Kind.NONE, "");
}
