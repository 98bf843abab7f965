package dev.medley.testkit;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets tests await what happens in the background for a minute: on a busy machine, a queue that gives a message out again
 * needs more than Awaitility's ten seconds. Tests that pass do not take longer for it.
 */
public final class PatientTests implements LauncherSessionListener {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        Awaitility.setDefaultTimeout(PATIENCE);
    }
}
