package dev.medley.analytics.questions;

import java.util.List;

/** Where questions are asked. */
@FunctionalInterface
public interface QuestionRepository {

    List<AnswerRow> ask(Question question);
}
