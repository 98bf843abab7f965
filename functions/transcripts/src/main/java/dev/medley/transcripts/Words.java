package dev.medley.transcripts;

import dev.medley.jobs.JobError;

/** Whether there is anything to read. */
final class Words {

    static final JobError MISSING = new JobError("text-without-words", "There are no words in the text.");

    private Words() {}

    static boolean in(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
