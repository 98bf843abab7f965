package dev.medley.platform.upkeep.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.jobs.JobSweep;
import jakarta.inject.Singleton;

/** Sees to the jobs of all functions whose workers are lost. */
@Singleton
class JobSweepTask implements ScheduledTask {

    private final JobSweep jobSweep;

    JobSweepTask(JobSweep jobSweep) {
        this.jobSweep = jobSweep;
    }

    @Override
    public String schedule() {
        return "jobs-sweep";
    }

    @Override
    public void run() {
        jobSweep.run();
    }
}
