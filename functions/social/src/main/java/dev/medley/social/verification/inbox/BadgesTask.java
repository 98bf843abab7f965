package dev.medley.social.verification.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.social.verification.EvidenceService;
import dev.medley.social.verification.VerificationService;
import jakarta.inject.Singleton;

/** Ends badges every hour that have run out, and removes files that are left. */
@Singleton
class BadgesTask implements ScheduledTask {

    private final VerificationService service;
    private final EvidenceService evidence;

    BadgesTask(VerificationService service, EvidenceService evidence) {
        this.service = service;
        this.evidence = evidence;
    }

    @Override
    public String schedule() {
        return "social-badges";
    }

    @Override
    public void run() {
        service.expire();
        evidence.sweep();
    }
}
