package dev.medley.recordings;

import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.sound.Sound;

/** Makes a function's product. Works outside any transaction, and again if it must. */
public interface Analyzer {

    /**
     * Listens to a recording.
     *
     * @param sound 16 kHz, readable until this returns
     * @throws dev.medley.models.ModelFailure REFUSED or UNSUPPORTED ends the job, UNAVAILABLE puts it off
     */
    JobOutcome.Result listen(
            AnalysisTask analysisTask, SourceRecording.Ready recording, Sound sound, JobProgress progress);
}
