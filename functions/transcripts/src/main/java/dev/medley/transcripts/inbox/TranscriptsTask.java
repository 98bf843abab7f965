package dev.medley.transcripts.inbox;

import dev.medley.events.ScheduledTask;
import dev.medley.transcripts.PromptWarmer;
import dev.medley.transcripts.TranscriptExportService;
import jakarta.inject.Singleton;

/** Makes popular answers anew for a new prompt, and forgets old exports. */
@Singleton
class TranscriptsTask implements ScheduledTask {

    private final PromptWarmer warming;
    private final TranscriptExportService exports;

    TranscriptsTask(PromptWarmer warming, TranscriptExportService exports) {
        this.warming = warming;
        this.exports = exports;
    }

    @Override
    public String schedule() {
        return "transcripts-warming";
    }

    @Override
    public void run() {
        exports.forget();
        warming.run();
    }
}
