package dev.medley.http;

import io.micronaut.http.HttpResponse;

/** What a call was answered with before: the answer of a repeated one, whatever its operation's method returns. */
final class RepeatedAnswer extends RuntimeException {

    private final transient HttpResponse<?> answer;

    RepeatedAnswer(HttpResponse<?> answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    HttpResponse<?> answer() {
        return answer;
    }
}
