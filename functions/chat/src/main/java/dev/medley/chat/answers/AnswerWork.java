package dev.medley.chat.answers;

import dev.medley.chat.answers.AnswerComposer.Composed;
import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.AnswerEventRepository;
import dev.medley.chat.conversations.AnswerRepository;
import dev.medley.chat.conversations.AnswerRepository.Task;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.QuestionService;
import dev.medley.jobs.JobLease;
import dev.medley.jobs.JobOutcome;
import dev.medley.jobs.JobProgress;
import dev.medley.jobs.JobWork;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Answers a question: finds passages, makes an answer of them, checks what supports it, and keeps it. */
@Singleton
public class AnswerWork implements JobWork {

    private static final int FOUND_PERCENT = 20;

    private final AnswerRepository answers;
    private final AnswerEventRepository events;
    private final AnswerComposer composer;
    private final ConversationMemory memory;
    private final AnswerTools tools;

    AnswerWork(
            AnswerRepository answers,
            AnswerEventRepository events,
            AnswerComposer composer,
            ConversationMemory memory,
            AnswerTools tools) {
        this.answers = answers;
        this.events = events;
        this.composer = composer;
        this.memory = memory;
        this.tools = tools;
    }

    /** What every worker needs. */
    @Singleton
    record AnswerTools(JsonCodec json, AnswerFilter filter, Clock clock) {}

    @Override
    public String kind() {
        return QuestionService.KIND;
    }

    @Override
    public JobOutcome run(JobLease lease, JobProgress progress) {
        return answers.task(lease.subjectId(), lease.jobId())
                .map(task -> answer(task, progress))
                // The conversation may have been deleted while its answer was made.
                .filter(_ -> answers.task(lease.subjectId(), lease.jobId()).isPresent())
                .orElseGet(JobOutcome.Unwanted::new);
    }

    private JobOutcome answer(Task task, JobProgress progress) {
        ConversationMessage question = memory.question(task).orElse(null);
        if (question == null) {
            return new JobOutcome.Unwanted();
        }
        AnswerPieces pieces = new AnswerPieces(events, tools, task.messageId(), () -> progress.report(FOUND_PERCENT));
        Composed composed = composer.compose(task, question.text(), memory.of(task), pieces);
        return new JobOutcome.Result(() -> keep(task, composed, pieces));
    }

    private void keep(Task task, Composed composed, AnswerPieces pieces) {
        AnswerDraft draft = composed.draft();
        answers.finish(
                task.messageId(),
                draft.text(),
                new Answer.Result(
                        draft.answered(),
                        draft.answerer(),
                        draft.reason(),
                        draft.spans(),
                        draft.citations(),
                        draft.groundedness(),
                        draft.model(),
                        draft.cost(),
                        composed.passages(),
                        composed.sources(),
                        true,
                        tools.clock().instant()));
        pieces.finish();
    }
}
